import { sitePath } from '#lib/format/site-path.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { type Field, type Fields, toBoolean, toText, toTexts } from './fields.ts'

/** An address with the line that names it. */
export type WrittenAddress = { text: string; line: number }

/** A path of the old site, as `sitePath` writes it; the one of a front page may have a query. */
export type FormerPath = { path: string; line: number }

export type Addresses = {
  /** As written. */
  slug: WrittenAddress | undefined
  /** Addresses whose last part may serve as slug, the best first. */
  named: WrittenAddress[]
  /** Full address of the article on the old site. */
  canonical: string | undefined
  formerPaths: FormerPath[]
}

/**
 * Reads every address that an article has or had: `slug`, `permalink`, `url`, the canonical one,
 * and the older ones that led to it.
 */
export function readAddresses(fields: Fields, ofJsonLd: string | undefined, warn: Warn): Addresses {
  const slug = one(fields.all('slug')[0], fields)
  const permalinks = fields
    .all('permalink', 'url')
    .filter(({ value }) => toBoolean(value) === undefined)
    .flatMap((field) => one(field, fields) ?? [])
  const fixed = permalinks.filter(({ text, line }) => {
    // `/:categories/:title/`, `/{{ page.date }}/`
    const isPattern = /:\p{L}|\{[{%]/u.test(text.replace(/^https?:/i, ''))
    if (isPattern) warn(line, `адрес «${text}» — шаблон: перенаправления с него не будет`)
    return !isPattern
  })
  const canonicals = [
    ...(ofJsonLd === undefined ? [] : [{ text: ofJsonLd, line: fields.lineOf('schema') }]),
    ...fields
      .all('canonical', 'canonicalUrl', 'originalUrl')
      .flatMap((each) => one(each, fields) ?? []),
  ]
  const older = fields
    .all(
      'aliases',
      'alias',
      'redirectFrom',
      'redirectsFrom',
      'oldUrl',
      'oldUrls',
      'oldPath',
      'formerUrls',
    )
    .flatMap((field) => several(field, fields))
  const absolute = canonicals.find(({ text }) => /^https?:/i.test(text) && URL.canParse(text))
  const inSlug = slug?.text.includes('/') ? [slug] : []
  return {
    slug,
    named: [...fixed, ...canonicals],
    canonical: absolute?.text ?? ofJsonLd,
    formerPaths: [...canonicals, ...fixed, ...inSlug, ...older].flatMap((address) =>
      toFormerPath(address, warn),
    ),
  }
}

function one(field: Field | undefined, fields: Fields): WrittenAddress | undefined {
  if (field === undefined) return undefined
  const text = toText(field.value)
  if (text === undefined) fields.skip(field, 'строкой')
  return text === undefined ? undefined : { text, line: field.line }
}

function several(field: Field, fields: Fields): WrittenAddress[] {
  const texts = toTexts(field.value)
  if (texts === undefined) fields.skip(field, 'списком адресов')
  return (texts ?? []).map((text) => ({ text, line: field.line }))
}

/** The path of an address on whatever site; only of a front page the query says which article. */
function toFormerPath({ text, line }: WrittenAddress, warn: Warn): FormerPath[] {
  const url = URL.parse(text, 'http://old.invalid/')
  const path = url === null ? undefined : sitePath(url.pathname)
  if (url === null || path === undefined || !/^https?:$/.test(url.protocol)) {
    warn(line, `адрес «${text}» не разобрать: перенаправления с него не будет`)
    return []
  }
  const query = path === '/' ? url.search : ''
  return path === '/' && query === '' ? [] : [{ path: `${path}${query}`, line }]
}
