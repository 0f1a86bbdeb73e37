import type { Metadata } from 'next'
import { BrokenPage } from '#components/site/broken-page.tsx'

export const metadata: Metadata = {
  title: 'Страница временно недоступна — ButlerSPB',
  robots: { index: false },
}

/**
 * The page that lib/serving sends if a render fails: Next's own error page is empty until scripts
 * run.
 */
export default function UnavailablePage() {
  return <BrokenPage />
}
