import { addressesQuery } from '#lib/content/queries/addresses.groq.ts'
import { listedQuery } from '#lib/content/queries/feed.groq.ts'
import { searchQuery } from '#lib/content/queries/search.groq.ts'
import { toAddresses } from '#lib/content/reshape/to-addresses.ts'
import { toListedPages } from '#lib/content/reshape/to-listed-pages.ts'
import { toSearchDocuments } from '#lib/content/reshape/to-search-documents.ts'
import { siteUrl } from './pages.tsx'
import type { readerOf } from './pages.tsx'

/** What the sitemap and the search list although it has no address. */
export async function listFaults(read: ReturnType<typeof readerOf>): Promise<string[]> {
  const { pages } = toAddresses(await read(addressesQuery), siteUrl)
  const known = new Set(pages.map(({ href }) => href))
  const listed = toListedPages(await read(listedQuery), { withoutDemo: false, demoSite: false })
  const found = toSearchDocuments(await read(searchQuery))
  const dead = [...listed, ...found].filter(({ href }) => !known.has(href))
  return dead.map(({ href }) => `${href} is listed and has no address`)
}
