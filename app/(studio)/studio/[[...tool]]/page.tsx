import type { Metadata } from 'next'
import { metadata as studioMetadata } from 'next-sanity/studio'
import { Studio } from './studio.tsx'

export { viewport } from 'next-sanity/studio'

export const dynamic = 'force-static'

export const metadata: Metadata = { ...studioMetadata, title: 'Студия — ButlerSPB' }

export default function StudioPage() {
  return <Studio />
}
