import type { ReactNode } from 'react'

/** Root layout of the Studio, without the site's styles: the Studio has its own. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="ru">
      <body style={{ margin: 0 }}>{children}</body>
    </html>
  )
}
