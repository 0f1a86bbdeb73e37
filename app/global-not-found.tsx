import type { Metadata } from 'next'
import { fontClasses } from '#app/fonts/fonts.ts'
import { HtmlDocument } from '#components/site/html-document.tsx'
import { MissingPage } from '#components/site/missing-page.tsx'
import { Wordmark } from '#components/site/wordmark.tsx'
import '#app/globals.css'

export const metadata: Metadata = {
  title: 'Страница не найдена — ButlerSPB',
  robots: { index: false },
}

/** The whole 404 page, static, so that it works without the lake. */
export default function GlobalNotFound() {
  return (
    <HtmlDocument fonts={fontClasses}>
      <Wordmark />
      <main id="content" className="flex-1">
        <MissingPage />
      </main>
    </HtmlDocument>
  )
}
