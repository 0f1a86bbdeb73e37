import type { Report } from '#sanity/import/problem.ts'
import { parseDate, type ParsedDate } from './dates.ts'
import { type Field, type Fields, toBoolean, toText } from './fields.ts'
import type { FileName } from './file-name.ts'

const publishedNames = [
  'pubDate',
  'publishDate',
  'publicationDate',
  'datePublished',
  'publishedAt',
  'publishedOn',
  'publishedDate',
  'pubDatetime',
  'date',
  'datetime',
  'postDate',
  'posted',
  'published',
  'created',
  'createdAt',
  'dateCreated',
]
const updatedNames = [
  'updatedDate',
  'updatedAt',
  'updatedOn',
  'updated',
  'dateUpdated',
  'lastmod',
  'lastModified',
  'lastModifiedAt',
  'lastUpdated',
  'modified',
  'modifiedAt',
  'dateModified',
  'modDatetime',
]

export type Dating = {
  /** ISO 8601. */
  publishedAt: string | undefined
  /** ISO 8601: when the text last changed. */
  updatedAt: string | undefined
}

/**
 * Reads when an article was published and changed. A date of publication that is missing or cannot
 * be read is a doubt: the article would stand among today's news.
 */
export function readDating(
  fields: Fields,
  { date: inName }: FileName,
  { warn, doubt }: Report,
): Dating {
  const schema = fields.all('schema')[0]?.value
  const jsonLd = (name: string) =>
    schema?.kind === 'fields' ? schema.fields.get(name)?.value : undefined
  // `published: false` is a mark of a draft, not a date.
  const [field, ...others] = fields
    .all(...publishedNames)
    .filter(({ value }) => toBoolean(value) === undefined)
  const written = field ? toText(field.value) : (textOf(jsonLd('datePublished')) ?? inName)
  const line = field?.line ?? 1
  let publishedAt: string | undefined
  if (written === undefined) {
    doubt(line, `нет даты публикации (${field?.name ?? 'pubDate'}): укажите её`)
  } else {
    const parsed = parseDate(written)
    if (parsed.ok) publishedAt = parsed.iso
    else doubt(line, `дата «${written}» ${why(parsed)}: статья осталась без даты`)
  }
  for (const other of others) sayUnused(other, written, warn)
  return {
    publishedAt,
    updatedAt: readUpdate(fields, publishedAt, textOf(jsonLd('dateModified')), warn),
  }
}

function sayUnused({ name, line, value }: Field, taken: string | undefined, warn: Report['warn']) {
  const text = toText(value)
  const [one, other] = [text, taken].map((each) => each && parseDate(each))
  const isSame = one && other && one.ok && other.ok && one.iso === other.iso
  if (!isSame) warn(line, `поле «${name}» не взято: дата публикации уже известна`)
}

function readUpdate(
  fields: Fields,
  publishedAt: string | undefined,
  ofJsonLd: string | undefined,
  warn: Report['warn'],
): string | undefined {
  const found = [...fields.all(...updatedNames), ...inDocusaurus(fields)]
  const dates = found.flatMap((field) => {
    const text = toText(field.value)
    const parsed = text === undefined ? undefined : parseDate(text)
    if (parsed?.ok) return [{ field, iso: parsed.iso }]
    const reason = parsed === undefined ? 'не дата' : why(parsed)
    warn(field.line, `дата обновления «${text ?? field.name}» ${reason}: она пропущена`)
    return []
  })
  // ISO dates in UTC sort as texts.
  const latest = dates.toSorted((a, b) => (a.iso < b.iso ? 1 : -1))[0]
  for (const { field, iso } of dates) {
    if (iso !== latest?.iso)
      warn(field.line, `поле «${field.name}» не взято: есть более поздняя дата`)
  }
  const spare = ofJsonLd === undefined || dates.length > 0 ? undefined : parseDate(ofJsonLd)
  const updatedAt = latest?.iso ?? (spare?.ok ? spare.iso : undefined)
  if (updatedAt === undefined || publishedAt === undefined) return updatedAt
  if (updatedAt.slice(0, 10) >= publishedAt.slice(0, 10)) return updatedAt
  if (latest !== undefined) {
    warn(latest.field.line, 'дата обновления раньше даты публикации: она пропущена')
  }
  return undefined
}

/** `last_update: { date, author }` of Docusaurus. */
function inDocusaurus(fields: Fields): Field[] {
  return fields.all('lastUpdate').flatMap((field) => {
    const inner =
      field.value.kind === 'fields' ? field.value.fields.get('date')?.value : field.value
    return inner === undefined ? [] : [{ ...field, value: inner }]
  })
}

function why(parsed: ParsedDate): string {
  if (parsed.ok) return ''
  if (parsed.reason === 'impossible') return 'невозможна'
  return parsed.reason === 'ambiguous'
    ? 'может быть двумя: день и месяц не различить, запишите 2025-07-22'
    : 'не похожа на 2025-07-22 или 2025-07-22T11:30:00Z'
}

function textOf(value: Field['value'] | undefined): string | undefined {
  return value && toText(value)
}
