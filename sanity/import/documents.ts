/**
 * The documents an import writes, as the schemas of `sanity/schema` describe them. An optional
 * field may hold `undefined`: it is not sent to the lake and does not count in the digest.
 */

export type Reference = {
  _type: 'reference'
  _ref: string
  _weak?: true
  /** Of a draft: the reference becomes a strong one when the draft is published. */
  _strengthenOnPublish?: { type: string }
}

type Slug = { _type: 'slug'; current: string }

export type MarkDef =
  | {
      _type: 'link'
      _key: string
      href: string
      newTab?: true | undefined
      nofollow?: true | undefined
      sponsored?: true | undefined
    }
  | { _type: 'internalLink'; _key: string; reference: Reference }

export type Span = { _type: 'span'; _key: string; text: string; marks: string[] }

export type BlockStyle = 'normal' | 'h2' | 'h3' | 'h4' | 'blockquote'

export type TextBlock = {
  _type: 'block'
  _key: string
  style: BlockStyle
  listItem?: 'bullet' | 'number' | undefined
  level?: number | undefined
  children: Span[]
  markDefs: MarkDef[]
}

/** An image in Markdown; becomes an `imageBlock` when its file is in the lake. */
export type PendingImage = {
  _type: 'pendingImage'
  _key: string
  /** URL or file name. */
  source: string
  alt: string | undefined
  caption: string | undefined
  line: number
}

type ImageBlock = {
  _type: 'imageBlock'
  _key: string
  asset: Reference
  alt?: string | undefined
  caption?: string | undefined
}

export type BodyBlock =
  | TextBlock
  | ImageBlock
  | { _type: 'testimonialBlock'; _key: string; testimonial: Reference }
  | { _type: 'dividerBlock'; _key: string }
  | { _type: 'consultationBlock'; _key: string; label: string }
  | CalloutBlock
  | TableBlock

type CalloutBlock = {
  _type: 'calloutBlock'
  _key: string
  title: string | undefined
  text: TextBlock[]
}

/** Cells are plain text. */
type TableBlock = {
  _type: 'tableBlock'
  _key: string
  caption: string | undefined
  headerRow: boolean
  rows: { _type: 'tableRow'; _key: string; cells: string[] }[]
}

export type AuthorDocument = {
  _id: string
  _type: 'author'
  name: string
  slug: Slug
  kind: 'person' | 'organization'
  role: string | undefined
}

export type CategoryDocument = { _id: string; _type: 'category'; title: string; slug: Slug }

export type TestimonialDocument = {
  _id: string
  _type: 'testimonial'
  quote: string
  client: string
  role: string | undefined
  consent: 'unknown'
}

export type StructuredData = {
  type: 'BlogPosting' | 'Article' | 'HowTo'
  rating?:
    | {
        value: number
        count: number
        best: number
        worst: number
        source: string | undefined
        url?: string
      }
    | undefined
  publisherName?: string | undefined
}

export type Seo = {
  title?: string | undefined
  description?: string | undefined
  noindex?: boolean | undefined
}

/**
 * The content of an article without the fields that only an import adds (`importDigest`, `demo`).
 */
export type ArticleDocument = {
  _id: string
  _type: 'article'
  title: string
  heading: string | undefined
  slug: Slug
  description: string | undefined
  publishedAt: string | undefined
  /** ISO 8601: when the text last changed, as its author says. */
  updatedAt: string | undefined
  author: Reference | undefined
  categories: (Reference & { _key: string })[] | undefined
  hero: { _type: 'image'; asset: Reference; alt?: string | undefined } | undefined
  body: BodyBlock[]
  related: (Reference & { _key: string })[] | undefined
  seo: Seo | undefined
  structuredData: StructuredData | undefined
  importedFrom: string | undefined
  /** Why the article is a draft, in Russian. */
  importDoubts: string[] | undefined
}
