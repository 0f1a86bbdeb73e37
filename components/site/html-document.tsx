import type { ReactNode } from 'react'

/** The frame of every page for visitors: `fonts` are the classes that load the typefaces. */
export function HtmlDocument({ fonts, children }: { fonts: string; children: ReactNode }) {
  return (
    <html lang="ru" className={fonts}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-20 focus:bg-paper focus:px-4 focus:py-2"
        >
          К содержанию
        </a>
        {children}
      </body>
    </html>
  )
}
