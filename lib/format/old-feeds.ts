/** Where blogs of other makers have their feeds, by which of ours readers of feeds should get. */
const feeds = {
  '/feed.xml': [
    'rss.xml', // Astro, Gatsby, Docusaurus
    'rss2.xml',
    'rss/', // Ghost
    'feed/', // WordPress
    'feed/rss/',
    'feed/rss2/',
    'feed/rdf/',
    'feed/feed.xml', // Eleventy
    'feeds/',
    'feed.rss',
    'index.xml', // Hugo
    'index.rss',
    'posts/index.xml',
  ],
  '/feed.atom': ['atom.xml', 'atom/', 'feed/atom/', 'index.atom', 'posts/atom.xml'],
} as const

/** The site's own feeds below the blog, and WordPress without readable addresses. */
const further = [
  ['/blog/feed.xml', '/feed.xml'],
  ['/blog/feed.atom', '/feed.atom'],
  ['/?feed=rss', '/feed.xml'],
  ['/?feed=rss2', '/feed.xml'],
  ['/?feed=rdf', '/feed.xml'],
  ['/?feed=atom', '/feed.atom'],
] as const

/** Addresses of feeds as `oldAddressText` writes them, and the feed of ours that each leads to. */
export const oldFeeds: ReadonlyMap<string, string> = new Map([
  ...Object.entries(feeds).flatMap(([feed, names]) =>
    names.flatMap((name): [string, string][] => [
      [`/${name}`, feed],
      [`/blog/${name}`, feed],
    ]),
  ),
  ...further,
])

const longestName = 100

/**
 * Whether a path is where other makers put a sitemap, or a part of one: `/sitemap_index.xml`,
 * `/wp-sitemap-posts-post-1.xml`, `/post-sitemap2.xml`, `/sitemap-0.xml`, `/sitemap.xml.gz`.
 */
export function isOldSitemap(path: string): boolean {
  return path.length <= longestName && /^\/[\w-]*sitemap[\w-]*\.xml(?:\.gz)?$/i.test(path)
}
