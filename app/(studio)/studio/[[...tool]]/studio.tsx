'use client'

// Not `next-sanity/studio`: its component loads a script from another origin.
import { NextStudio } from 'next-sanity/studio/client-component'
import config from '#sanity.config.ts'

/** Sanity Studio, rendered in the browser only. */
export function Studio() {
  return <NextStudio config={config} />
}
