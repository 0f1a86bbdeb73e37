'use client'

import { fontClasses } from '#app/fonts/fonts.ts'
import { BrokenPage } from '#components/site/broken-page.tsx'
import { HtmlDocument } from '#components/site/html-document.tsx'
import { Wordmark } from '#components/site/wordmark.tsx'
import '#app/globals.css'

/** The page for an error in the root layout; it needs nothing from the lake. */
export default function GlobalError() {
  return (
    <HtmlDocument fonts={fontClasses}>
      <title>Страница временно недоступна — ButlerSPB</title>
      <Wordmark />
      <main id="content" className="flex-1">
        <BrokenPage />
      </main>
    </HtmlDocument>
  )
}
