import type { PortableTextBlock } from '@portabletext/react'
import type { BodyBlock } from './to-body.ts'
import type { PageBlock } from './to-page-blocks.ts'

/**
 * View types: what pages, metadata and JSON-LD are made of. Nulls are settled, dates are
 * ISO 8601 strings, every `href` is ready for an `<a>`, images are site-relative URLs.
 */

/** An image of the lake, addressed through the site's own `/images/` route. */
export type Picture = {
  /** Site-relative address without parameters: `/images/<project>/<dataset>/<file>`. */
  src: string
  alt: string
  /** Pixels of what is shown: of the original, or of the editor's crop. */
  width: number
  height: number
  /** The part of the original that the editor kept, in its pixels; undefined: all of it. */
  crop?: { left: number; top: number }
  caption?: string
  credit?: string
  /** Focal point in fractions of the shown width and height, from the Studio's hotspot. */
  focus?: { x: number; y: number }
  /** Dominant colour, `#rrggbb`, shown until the image is there. */
  colour?: string
}

export type Author = {
  id: string
  name: string
  slug: string
  /** Site-relative address of the author's page. */
  href: string
  kind: 'person' | 'organization'
  role?: string
  bio?: string
  photo?: Picture
}

export type Topic = {
  id: string
  title: string
  slug: string
  /** Site-relative address of the topic's page. */
  href: string
  description?: string
}

/** What search engines are told of a page. */
export type Seo = { title: string; description: string; noindex: boolean }

export type Testimonial = {
  id: string
  quote: string
  client: string
  role?: string
  city?: string
  service?: { id: string; title: string; href: string }
  /** ISO date. */
  date?: string
  consent: 'yes' | 'no' | 'unknown'
  /** True while the client is invented. */
  demo?: boolean
}

/** What a list of articles shows of each. */
export type ArticleCard = {
  id: string
  title: string
  slug: string
  /** Site-relative address of the article's page. */
  href: string
  description: string
  publishedAt: string
  readingMinutes: number
  topics: Topic[]
  hero?: Picture
}

export type Rating = {
  value: number
  count: number
  best: number
  worst: number
  /** Who collected the votes; a rating without a source does not exist. */
  source: string
}

/** One numbered section (`### 1. …`) of an article that declares itself a HowTo. */
export type HowToStep = { name: string; text: string; anchor: string }

/** A link inside a text; internal links are resolved to it, unresolved ones are gone. */
export type LinkMark = {
  _type: 'link'
  _key: string
  href: string
  newTab: boolean
  /** Ready for the `rel` attribute. */
  rel?: string
}

/** `marks` name decorators (`strong` …) or the `_key` of a `LinkMark` of the block. */
export type TextSpan = { _type: 'span'; _key: string; text: string; marks: string[] }

export type TextStyle = 'normal' | 'h2' | 'h3' | 'h4' | 'blockquote'

/** A paragraph, heading, quotation or list item. */
export type TextBlock = PortableTextBlock<LinkMark, TextSpan, TextStyle> & {
  _type: 'block'
  _key: string
}

export type Article = ArticleCard & {
  /** The visible h1; equals `title` unless the editor gave another. */
  heading: string
  updatedAt: string
  author?: Author
  body: BodyBlock[]
  /** Anchor of each heading block, by its `_key`. */
  anchors: Record<string, string>
  seo: Seo
  schemaType: 'BlogPosting' | 'Article' | 'HowTo'
  steps: HowToStep[]
  rating?: Rating
  publisherName?: string
  demo: boolean
}

/** How a visitor can reach us. */
export type Channel = 'whatsapp' | 'telegram' | 'max' | 'email' | 'phone'

export type Site = {
  title: string
  tagline?: string
  description?: string
  organisation: { name: string; legalName?: string; inn?: string; ogrn?: string }
  contacts: {
    phone?: string
    email?: string
    telegram?: string
    whatsapp?: string
    max?: string
    address?: {
      street?: string
      locality?: string
      region?: string
      postalCode?: string
      country?: string
    }
  }
  /** Channels the owner answers on, in the order to offer them; never empty. */
  channels: Channel[]
  /** Links to those channels that have a contact, with the first message prefilled. */
  contactLinks: { channel: Channel; href: string }[]
  officeHours?: string
  clientAreaUrl?: string
  /** Codes by which search engines recognise the owner. */
  verification: { google?: string; yandex?: string; bing?: string }
  /** For pages that have no title, description or image of their own to share. */
  sharing: { title?: string; description?: string; image?: Picture }
  navigation: { title: string; href: string }[]
  /** The menu itself while the owner has not chosen other links. */
  footerNavigation: { title: string; href: string }[]
  footerText?: string
  consent: { version: string; text: string }
  policy: { version: string; text: string }
  demo: boolean
}

export type Home = {
  heading: string
  lead: string
  blocks: PageBlock[]
  seo: Seo
}
