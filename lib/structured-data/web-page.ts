import type { BreadcrumbListLeaf, WebSiteLeaf } from 'schema-dts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { reference } from './reference.ts'

/** Properties of any page of ours; `path` is site-relative, the page's `@id` is its canonical. */
export function describePage(
  page: { title: string; description: string; path: string },
  siteUrl: string,
  related: { owner: WebSiteLeaf | undefined; trail?: BreadcrumbListLeaf | undefined },
) {
  const url = canonical(siteUrl, page.path)
  const name = plainText(page.title)
  const description = plainText(page.description)
  const owner = reference(related.owner)
  const trail = reference(related.trail)
  return {
    '@id': url,
    url,
    ...(name && { name }),
    ...(description && { description }),
    inLanguage: 'ru',
    ...(owner && { isPartOf: owner }),
    ...(trail && { breadcrumb: trail }),
  }
}
