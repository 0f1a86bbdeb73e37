import type { ReactNode } from 'react'
import type { Site } from '#lib/content/view/site.ts'
import { CallBar } from './call-bar.tsx'
import { SiteHeader } from './site-header.tsx'

type Props = {
  site: Site
  /** Site-relative address of the page, for the current link of the menu; a layout cannot get it. */
  path: string
  /** What the page is about, for the first words of a conversation; absent on pages about nothing. */
  title?: string | undefined
  children: ReactNode
}

/** The header with its menu, and the content of a page. */
export function SitePage({ site, path, title, children }: Props) {
  const subject = { path, title }
  return (
    <>
      <SiteHeader site={site} subject={subject} />
      <main id="content" className="over-bar flex-1">
        {children}
      </main>
      <CallBar site={site} subject={subject} />
    </>
  )
}
