import { expect, it } from 'vitest'
import { normalOldAddress } from './old-addresses.ts'
import { isOldSitemap, oldFeeds } from './old-feeds.ts'

it('every old feed is in the form in which addresses are compared', () => {
  for (const address of oldFeeds.keys()) expect(normalOldAddress(address)).toBe(address)
})

it.each([
  '/sitemap_index.xml',
  '/sitemap-index.xml',
  '/wp-sitemap.xml',
  '/wp-sitemap-posts-post-1.xml',
  '/post-sitemap.xml',
  '/page-sitemap2.xml',
  '/sitemap-0.xml',
  '/sitemap1.xml',
  '/sitemap-posts.xml',
  '/sitemap.xml.gz',
  '/Sitemap.xml',
])('%s is an old sitemap', (path) => expect(isOldSitemap(path)).toBe(true))

it.each([
  '/sitemap/',
  '/sitemap.html',
  '/blog/sitemap/x.xml',
  '/sitemap.xml/x.xml',
  `/${'sitemap'.repeat(2000)}.xml`,
])('%.40s is none', (path) => expect(isOldSitemap(path)).toBe(false))
