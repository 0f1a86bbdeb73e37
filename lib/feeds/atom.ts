import type { Feed, FeedEntry } from './feed.ts'
import { element, emptyElement, xmlDocument } from './xml.ts'
import type { XmlElement } from './xml.ts'

/**
 * A feed as Atom (RFC 4287) with the articles whole; `self` is its own address. An empty feed says
 * that it last changed in 1970: the format wants a date.
 */
export function atom(feed: Feed, self: string): string {
  return xmlDocument({
    name: 'feed',
    attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ru' },
    children: [
      element('id', feed.url),
      element('title', feed.title),
      element('subtitle', feed.description),
      element('updated', rfc3339(feed.updatedAt ?? 0)),
      emptyElement('link', { href: self, rel: 'self', type: 'application/atom+xml' }),
      emptyElement('link', { href: feed.url, rel: 'alternate', type: 'text/html' }),
      ...feed.entries.map(toEntry),
    ],
  })
}

function toEntry(entry: FeedEntry): XmlElement {
  return element(
    'entry',
    element('id', entry.url),
    element('title', entry.title),
    emptyElement('link', { href: entry.url, rel: 'alternate', type: 'text/html' }),
    element('published', rfc3339(entry.publishedAt)),
    element('updated', rfc3339(entry.updatedAt)),
    element('author', element('name', entry.author)),
    ...entry.topics.map((term) => emptyElement('category', { term })),
    element('summary', entry.summary),
    ...(entry.html === ''
      ? []
      : [{ name: 'content', attributes: { type: 'html' }, children: [entry.html] }]),
  )
}

function rfc3339(time: string | 0): string {
  return new Date(time).toISOString()
}
