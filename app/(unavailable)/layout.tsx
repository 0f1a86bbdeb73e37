import type { ReactNode } from 'react'
import { fontClasses } from '#app/fonts/fonts.ts'
import { HtmlDocument } from '#components/site/html-document.tsx'
import { Wordmark } from '#components/site/wordmark.tsx'
import '#app/globals.css'

/** The layout of a page that works without the lake. */
export default function UnavailableLayout({ children }: { children: ReactNode }) {
  return (
    <HtmlDocument fonts={fontClasses}>
      <Wordmark />
      <main id="content" className="flex-1">
        {children}
      </main>
    </HtmlDocument>
  )
}
