import type { ItemListLeaf } from 'schema-dts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { nodeOfPage } from './node-ids.ts'

/** What the page at `path` lists, in its order, or `undefined` when that is nothing. */
export function itemList(
  items: readonly { title: string; href: string }[],
  path: string,
  siteUrl: string,
): ItemListLeaf | undefined {
  if (items.length === 0) return undefined
  return {
    '@type': 'ItemList',
    '@id': nodeOfPage(canonical(siteUrl, path), 'list'),
    itemListElement: items.map(({ title, href }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      url: canonical(siteUrl, href),
      name: plainText(title),
    })),
  }
}
