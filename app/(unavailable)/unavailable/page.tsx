import type { Metadata } from 'next'
import { BrokenPage } from '#components/site/broken-page.tsx'

export const metadata: Metadata = {
  title: 'Страница временно недоступна — ButlerSPB',
  robots: { index: false },
}

/** What lib/serving answers when a page cannot be made: Next's own answer is empty until scripts run. */
export default function UnavailablePage() {
  return <BrokenPage />
}
