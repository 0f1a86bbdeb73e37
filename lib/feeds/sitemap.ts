import type { ListedPage } from '#lib/content/view/listed-page.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { element, xmlDocument } from './xml.ts'
import type { XmlElement } from './xml.ts'

/**
 * The pages as a sitemap (https://www.sitemaps.org/protocol.html); what has no known date of
 * change says none.
 */
export function sitemap(pages: readonly ListedPage[], siteUrl: string): string {
  return xmlDocument({
    name: 'urlset',
    attributes: {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
    },
    children: pages.map((page) => toUrl(page, siteUrl)),
  })
}

/** The schema wants this order: its own elements first, then those of others. */
function toUrl({ href, updatedAt, images }: ListedPage, siteUrl: string): XmlElement {
  return element(
    'url',
    element('loc', canonical(siteUrl, href)),
    ...(updatedAt ? [element('lastmod', updatedAt)] : []),
    // At most a thousand for a page (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps).
    ...images
      .slice(0, 1000)
      .map((image) => element('image:image', element('image:loc', new URL(image, siteUrl).href))),
  )
}
