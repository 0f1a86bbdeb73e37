import type { Metadata } from 'next'
import { metadata as studioMetadata } from 'next-sanity/studio'
import { readEnv } from '#lib/env.ts'
import { Studio } from './studio.tsx'

export { viewport } from 'next-sanity/studio'

/** Rendered once at each start (lib/serving/studio-shell.ts): the environment may have changed. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { ...studioMetadata, title: 'Студия — ButlerSPB' }

export default function StudioPage() {
  const { projectId, dataset, cloud } = readEnv()
  return <Studio project={{ projectId, dataset, cloud }} />
}
