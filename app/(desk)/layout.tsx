import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontClasses } from '#app/fonts/fonts.ts'
import { HtmlDocument } from '#components/site/html-document.tsx'
import '#app/globals.css'

export const metadata: Metadata = {
  title: { template: '%s — Стол консьержа', default: 'Стол консьержа' },
  manifest: '/desk/manifest.webmanifest',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#14171b' },
  ],
}

/** The layout of the desk, which works without the lake. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return <HtmlDocument fonts={fontClasses}>{children}</HtmlDocument>
}
