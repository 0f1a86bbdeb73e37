import { LineCounter, parseDocument } from 'yaml'
import type { Seo, StructuredData } from '#sanity/import/documents.ts'
import { parseJsonLd } from './json-ld.ts'
import { lineOf, type MarkdownRoot } from '#sanity/import/markdown/syntax-tree.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { parsePublicationDate } from './publication-date.ts'
import { createFields, type Fields } from './yaml-fields.ts'

export type FrontMatter = {
  title: string | undefined
  description: string | undefined
  /** ISO 8601. */
  publishedAt: string | undefined
  author: string | undefined
  authorRole: string | undefined
  /** URL or file name. */
  heroImage: string | undefined
  slug: string | undefined
  /** Titles. */
  categories: string[]
  /** Slugs of articles. */
  related: string[]
  /** Whether quotations with a source are words of clients. */
  quotesAreTestimonials: boolean
  seo: Seo | undefined
  structuredData: StructuredData | undefined
  publisherName: string | undefined
  /** Address of the article on the old site. */
  canonical: string | undefined
  lineOf: (field: string) => number
}

type Result = { ok: true; frontMatter: FrontMatter } | { ok: false; line: number; message: string }

const fieldNames = [
  'title',
  'description',
  'pubDate',
  'author',
  'authorRole',
  'heroImage',
  'slug',
  'categories',
  'related',
  'quotes',
  'seo',
  'schema',
]

/**
 * Parses the YAML front matter of an article. An invalid field is reported through `warn` and left
 * out; invalid YAML is an error with its line.
 */
export function parseFrontMatter(root: MarkdownRoot, source: string, warn: Warn): Result {
  const yaml = root.children.find((node) => node.type === 'yaml')
  if (yaml === undefined) return withoutFrontMatter(source)
  const lines = new LineCounter()
  const document = parseDocument(yaml.value, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lineOf(yaml) + lines.linePos(offset).line
  const [error] = document.errors
  if (error !== undefined) {
    return {
      ok: false,
      line: lineAt(error.pos[0]),
      message: `YAML в начале файла не прочесть (${error.message}): файл пропущен целиком`,
    }
  }
  const fields = createFields(document, lineAt, warn)
  if (fields === undefined) {
    return {
      ok: false,
      line: lineOf(yaml) + 1,
      message: 'в начале файла нет полей вида «title: …»: файл пропущен целиком',
    }
  }
  return { ok: true, frontMatter: toFrontMatter(fields, warn) }
}

function withoutFrontMatter(source: string): Result {
  const message = source.trimStart().startsWith('---')
    ? 'не найден конец YAML (вторая строка «---»): файл пропущен целиком'
    : 'нет YAML с полями статьи между строками «---» в начале файла: файл пропущен целиком'
  return { ok: false, line: 1, message }
}

function toFrontMatter(fields: Fields, warn: Warn): FrontMatter {
  fields.expectOnly(fieldNames)
  const schema = fields.fields('schema')
  const jsonLd = schema && parseJsonLd(schema, warn)
  const date = fields.text('pubDate')
  const publishedAt = date === undefined ? undefined : parsePublicationDate(date)
  if (publishedAt === undefined) {
    warn(
      fields.lineOf('pubDate'),
      date === undefined
        ? 'нет даты публикации (pubDate): статья покажет дату импорта'
        : `дата «${date}» не похожа на 2025-07-22 или 2025-07-22T11:30:00Z: статья покажет дату импорта`,
    )
  }
  return {
    title: fields.text('title'),
    description: fields.text('description'),
    publishedAt,
    author: fields.text('author'),
    authorRole: fields.text('authorRole'),
    heroImage: fields.text('heroImage') ?? jsonLd?.image,
    slug: fields.text('slug'),
    categories: fields.texts('categories'),
    related: fields.texts('related'),
    quotesAreTestimonials: fields.text('quotes') === 'testimonials',
    seo: toSeo(fields.fields('seo')),
    structuredData: jsonLd?.structuredData,
    publisherName: jsonLd?.publisherName,
    canonical: jsonLd?.canonical,
    lineOf: fields.lineOf,
  }
}

function toSeo(fields: Fields | undefined): Seo | undefined {
  fields?.expectOnly(['title', 'description', 'noindex'])
  return (
    fields && {
      title: fields.text('title'),
      description: fields.text('description'),
      noindex: fields.boolean('noindex'),
    }
  )
}
