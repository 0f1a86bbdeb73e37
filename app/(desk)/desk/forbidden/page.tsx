import type { Metadata } from 'next'
import { Wordmark } from '#components/site/wordmark.tsx'

export const metadata: Metadata = { title: 'Только для владельца' }

/** The page that lib/serving sends when somebody may not see what was asked for. */
export default function ForbiddenPage() {
  return (
    <>
      <Wordmark />
      <main id="content" className="page flex-1 pt-8 pb-16">
        <h1 className="text-h2">Только для владельца</h1>
        <p className="mt-4">Этот раздел стола открыт только владельцу.</p>
        <p className="mt-6">
          <a href="/desk/" className="text-link inline-flex min-h-11 items-center">
            К заявкам
          </a>
        </p>
      </main>
    </>
  )
}
