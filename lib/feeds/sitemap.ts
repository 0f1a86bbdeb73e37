import type { MetadataRoute } from 'next'
import type { ListedPage } from '#lib/content/to-listed-pages.ts'
import { canonical } from '#lib/metadata/canonical.ts'

/** The pages as Next writes a sitemap; what was never changed has no date. */
export function toSitemap(pages: readonly ListedPage[], siteUrl: string): MetadataRoute.Sitemap {
  return pages.map(({ href, updatedAt, images }) => ({
    url: canonical(siteUrl, href),
    ...(updatedAt && { lastModified: updatedAt }),
    // At most a thousand for a page (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps).
    ...(images.length > 0 && {
      images: images.slice(0, 1000).map((image) => new URL(image, siteUrl).href),
    }),
  }))
}
