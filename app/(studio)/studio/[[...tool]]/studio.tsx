'use client'

// Not `next-sanity/studio`: its component loads a script from another origin.
import { NextStudio } from 'next-sanity/studio/client-component'
import { useState } from 'react'
import { studioConfig } from '#sanity/studio/studio-config.ts'
import type { StudioProject } from '#sanity/studio/studio-config.ts'

/** Sanity Studio, rendered in the browser only. */
export function Studio({ project }: { project: StudioProject }) {
  // Another config would be another Studio.
  const [config] = useState(() => studioConfig(project))
  return <NextStudio config={config} />
}
