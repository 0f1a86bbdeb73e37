import type { ReactNode } from 'react'
import type { Site } from '#lib/content/view/site.ts'
import { SiteHeader } from './site-header.tsx'

type Props = {
  site: Site
  /** Site-relative address of the page, for the current link of the menu; a layout cannot get it. */
  path: string
  children: ReactNode
}

/** The header with its menu, and the content of a page. */
export function SitePage({ site, path, children }: Props) {
  return (
    <>
      <SiteHeader site={site} path={path} />
      <main id="content" className="flex-1">
        {children}
      </main>
    </>
  )
}
