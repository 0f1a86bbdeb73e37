import type { BreadcrumbListLeaf } from 'schema-dts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { nodeOfPage } from './node-ids.ts'

/**
 * The visible trail from the home page to the last of `trail`, the page itself. Search engines ask
 * for two entries or more
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
export function breadcrumbs(
  trail: readonly { title: string; href: string }[],
  siteUrl: string,
): BreadcrumbListLeaf | undefined {
  const entries = trail.map(({ title, href }) => ({
    name: plainText(title),
    item: canonical(siteUrl, href),
  }))
  const page = entries.at(-1)
  if (page === undefined || entries.length < 2) return undefined
  if (entries.some(({ name }) => name === '')) return undefined
  return {
    '@type': 'BreadcrumbList',
    '@id': nodeOfPage(page.item, 'breadcrumb'),
    itemListElement: entries.map((entry, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      ...entry,
    })),
  }
}
