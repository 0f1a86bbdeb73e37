import { isAnnounced } from '#lib/content/read/is-announced.ts'
import type { AddressedPage } from '#lib/content/view/addresses.ts'
import { announce, indexNowEndpoint } from '#lib/freshness/index-now.ts'
import { pagesOf } from '#lib/freshness/pages-of.ts'
import { log } from '#lib/log.ts'

type Site = {
  siteUrl: string
  /** ISO instant. */
  now: string
  /** Of IndexNow. */
  key: string
}

/** Tells search engines of articles whose time has come, which no webhook does. Never rejects. */
export async function announceDue(articles: readonly AddressedPage[], site: Site): Promise<void> {
  try {
    for (const { id, href } of articles) {
      if (id === undefined || !(await isAnnounced(id, site.now))) continue
      const paths = [...pagesOf({ id, type: 'article' }), href]
      await announce({ ...site, paths }, indexNowEndpoint)
    }
  } catch (error) {
    log.warn('index-now.unknown', {}, error)
  }
}
