import type { StructuredData } from '#sanity/import/documents.ts'
import type { Warn } from '#sanity/import/problem.ts'
import type { Fields } from './fields.ts'

/** The JSON-LD of an old page, in the `schema` field of the front matter. */
export type JsonLd = {
  structuredData: StructuredData
  /** Address of the old page. */
  canonical: string | undefined
  image: string | undefined
  publisherName: string | undefined
}

const articleTypes = ['BlogPosting', 'Article', 'HowTo'] as const

// Filled from the article, the author and the settings when the page is rendered.
const derived = ['name', 'headline', 'description', 'author', 'datePublished', 'dateModified']

/** Reads the JSON-LD object that old articles carry (https://schema.org). */
export function parseJsonLd(schema: Fields, warn: Warn): JsonLd {
  // The publisher's logo is always our own.
  const publisherName = schema.fields('publisher')?.text('name')
  const jsonLd = {
    structuredData: {
      type: parseType(schema, warn),
      rating: parseRating(schema, publisherName, warn),
      publisherName,
    },
    canonical: textOrField(schema, 'mainEntityOfPage', '@id'),
    image: textOrField(schema, 'image', 'url'),
    publisherName,
  }
  schema.reportUnknown('@context', ...derived)
  return jsonLd
}

function parseType(schema: Fields, warn: Warn): StructuredData['type'] {
  const declared = schema.text('@type')
  const type = articleTypes.find((name) => name === declared)
  if (type !== undefined) return type
  if (declared !== undefined) {
    warn(schema.lineOf('@type'), `вид публикации «${declared}» не поддерживается: взят BlogPosting`)
  }
  return 'BlogPosting'
}

function parseRating(schema: Fields, source: string | undefined, warn: Warn) {
  const rating = schema.fields('aggregateRating')
  if (rating === undefined) return undefined
  const value = rating.number('ratingValue')
  const count = rating.number('reviewCount') ?? rating.number('ratingCount')
  const best = rating.number('bestRating') ?? 5
  const worst = rating.number('worstRating') ?? 1
  if (value === undefined || count === undefined || count < 1 || value < worst || value > best) {
    warn(
      schema.lineOf('aggregateRating'),
      'оценка не импортирована: нужны ratingValue в пределах шкалы и reviewCount больше нуля',
    )
    return undefined
  }
  const url = rating.text('url')
  if (url === undefined) {
    warn(
      schema.lineOf('aggregateRating'),
      'оценка сохранена, но не показана: в aggregateRating нет url, ссылки на её источник',
    )
  }
  return { value, count, best, worst, source, ...(url !== undefined && { url }) }
}

/** A property written as text, or as an object with the text in one field. */
function textOrField(schema: Fields, name: string, field: string): string | undefined {
  return schema.isText(name) ? schema.text(name) : schema.fields(name)?.text(field)
}
