import type { Seo, StructuredData } from '#sanity/import/documents.ts'
import type { Report } from '#sanity/import/problem.ts'
import { type Addresses, readAddresses } from './addresses.ts'
import { type Cover, readCover } from './cover.ts'
import { cutFrontMatter } from './cut.ts'
import { type Dating, readDating } from './dating.ts'
import { readDraftMark } from './draft-mark.ts'
import type { FieldMap } from './field-value.ts'
import { withoutEntities } from './entities.ts'
import { createFields, type Fields, toText } from './fields.ts'
import { type BesideFile, fieldsBeside } from './fields-beside.ts'
import { type FileName, readFileName } from './file-name.ts'
import { parseJsonLd } from './json-ld.ts'
import { type Byline, readByline } from './people.ts'
import { readFields } from './read-fields.ts'
import { readTopics } from './topics.ts'
import { readSeo } from './visibility.ts'

export type FrontMatter = Addresses &
  Byline &
  Dating & {
    title: string | undefined
    description: string | undefined
    hero: Cover | undefined
    /** Titles. */
    categories: string[]
    /** Slugs of articles. */
    related: { texts: string[]; line: number }
    /** Whether quotations with a source are words of clients. */
    quotesAreTestimonials: boolean
    seo: Seo | undefined
    structuredData: StructuredData | undefined
    publisherName: string | undefined
  }

type Result =
  | { ok: true; frontMatter: FrontMatter; body: string }
  | { ok: false; line: number; message: string }

const descriptionNames = [
  'description',
  'excerpt',
  'summary',
  'metaDescription',
  'customExcerpt',
  'abstract',
  'lead',
  'desc',
]

/**
 * Reads the front matter of an article in YAML, TOML or JSON, under the names of any generator. A
 * field that is invalid or unknown is reported and left out; what keeps the article from going live
 * is a doubt; a front matter that cannot be read is an error with its line. `body` is the text
 * below, on the same lines.
 *
 * @param path of the file: Jekyll puts the date there, drafts have a folder of their own
 * @param beside a file of fields beside it
 */
export function parseFrontMatter(
  source: string,
  path: string,
  report: Report,
  beside?: BesideFile,
): Result {
  const cut = cutFrontMatter(source)
  if (!cut.ok) return cut
  const read = readFields(cut.head, report.warn)
  if (!read.ok) return read
  // What the file itself says counts more.
  const all = withOwnFields(new Map([...fieldsBeside(beside, report), ...read.fields]))
  const fields = createFields({ ...read, fields: all }, report.warn)
  const frontMatter = toFrontMatter(fields, readFileName(path), report)
  return { ok: true, frontMatter, body: cut.body }
}

/** Hugo and Zola keep the fields of an author's own apart: they count where the file has no such. */
function withOwnFields(fields: FieldMap): FieldMap {
  const apart = ['params', 'extra'].flatMap((name) => {
    const value = fields.get(name)?.value
    return value?.kind === 'fields' ? [[name, value.fields] as const] : []
  })
  const rest = [...fields].filter(([name]) => !apart.some(([other]) => other === name))
  return new Map([...apart.flatMap(([, own]) => [...own]), ...rest])
}

function toFrontMatter(fields: Fields, fileName: FileName, report: Report): FrontMatter {
  const { warn, doubt } = report
  const dating = readDating(fields, fileName, report)
  const schema = fields.fields('schema')
  const jsonLd = schema && parseJsonLd(schema, warn)
  const cover = readCover(fields, warn)
  const ofJsonLd = jsonLd?.image && {
    source: jsonLd.image,
    alt: undefined,
    line: fields.lineOf('schema'),
  }
  readDraftMark(fields, fileName, doubt)
  sayLanguage(fields, fileName, report)
  const frontMatter = {
    ...dating,
    ...readByline(fields, warn),
    ...readAddresses(fields, jsonLd?.canonical, warn),
    title: readTitle(fields, report),
    description: readDescription(fields, report),
    hero: cover ?? (ofJsonLd || undefined),
    categories: readTopics(fields, fileName, warn),
    related: { texts: fields.texts('related'), line: fields.lineOf('related') },
    quotesAreTestimonials: fields.text('quotes') === 'testimonials',
    seo: readSeo(fields),
    structuredData: jsonLd?.structuredData,
    publisherName: jsonLd?.publisherName,
  }
  fields.reportUnknown()
  return readable(frontMatter)
}

/** What people read of it, without the references to characters that generators left. */
function readable(frontMatter: FrontMatter): FrontMatter {
  const { title, description, author, authorRole, hero, categories, seo } = frontMatter
  const text = (value: string | undefined) =>
    value === undefined ? undefined : withoutEntities(value)
  return {
    ...frontMatter,
    title: text(title),
    description: text(description),
    author: text(author),
    authorRole: text(authorRole),
    hero: hero && { ...hero, alt: text(hero.alt) },
    categories: categories.map(withoutEntities),
    seo: seo && { ...seo, title: text(seo.title), description: text(seo.description) },
  }
}

function readTitle(fields: Fields, { warn }: Report): string | undefined {
  const title = fields.text('title')
  const [field] = fields.all('title')
  if (field?.value.kind === 'text' && field.value.comment) {
    warn(field.line, `«#${field.value.comment}» — примечание YAML: в заголовок оно не вошло`)
  }
  return title ?? fields.text('headline')
}

function readDescription(fields: Fields, { warn }: Report): string | undefined {
  const [first, ...others] = fields.all(...descriptionNames).filter((field) => {
    const isText = field.value.kind === 'text'
    if (!isText) fields.skip(field, 'строкой')
    return isText
  })
  const description = first && toText(first.value)
  for (const { name, line, value } of others) {
    if (toText(value) !== description) warn(line, `поле «${name}» не взято: описание уже есть`)
  }
  return description
}

function sayLanguage(fields: Fields, { language }: FileName, { warn }: Report): void {
  const [field] = fields.all('lang', 'language', 'locale', 'inLanguage')
  const written = (field && toText(field.value)) ?? language
  if (written !== undefined && !/^(?:ru\b|ru_|рус)/i.test(written)) {
    warn(field?.line ?? 1, `язык «${written}»: сайт русский, проверьте, тот ли это файл`)
  }
}
