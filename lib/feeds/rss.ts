import type { Feed, FeedEntry } from './feed.ts'
import { element, emptyElement, xmlDocument } from './xml.ts'
import type { XmlElement } from './xml.ts'

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with the articles whole in
 * `content:encoded` (https://www.rssboard.org/rss-profile); `self` is its own address.
 */
export function rss(feed: Feed, self: string): string {
  return xmlDocument({
    name: 'rss',
    attributes: {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    children: [
      element(
        'channel',
        element('title', feed.title),
        element('link', feed.url),
        element('description', feed.description),
        element('language', 'ru'),
        ...(feed.updatedAt ? [element('lastBuildDate', rfc822(feed.updatedAt))] : []),
        emptyElement('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
        ...feed.entries.map(item),
      ),
    ],
  })
}

function item(entry: FeedEntry): XmlElement {
  return element(
    'item',
    element('title', entry.title),
    element('link', entry.url),
    { name: 'guid', attributes: { isPermaLink: 'true' }, children: [entry.url] },
    element('pubDate', rfc822(entry.publishedAt)),
    // RSS wants an e-mail address in its own `author`.
    element('dc:creator', entry.author),
    ...entry.topics.map((topic) => element('category', topic)),
    element('description', entry.summary),
    ...(entry.html === '' ? [] : [element('content:encoded', entry.html)]),
  )
}

/** «Tue, 22 Jul 2025 11:31:14 GMT», as RFC 822 with a year of four digits. */
function rfc822(iso: string): string {
  return new Date(iso).toUTCString()
}
