import { normalOldAddress } from '#lib/format/old-addresses.ts'
import { sitePath } from '#lib/format/site-path.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { type Field, type Fields, toBoolean, toText, toTexts } from './fields.ts'

/** An address with the line that names it. */
export type WrittenAddress = { text: string; line: number }

/** A path of the old site in the one form of `sitePath`, with a query where pages differ by it. */
export type FormerPath = {
  path: string
  line: number
  /** Where the file writes the full address: `https://old.example`. */
  origin?: string | undefined
  /** An alias at an address of which nobody says that it is the old site's. */
  isForeign?: boolean
  /** What the generator would have made of the name of the file; nobody wrote it. */
  isUsual?: boolean
}

export type Addresses = {
  /** As written. */
  slug: WrittenAddress | undefined
  /** Addresses whose last part may serve as slug, the best first. */
  named: WrittenAddress[]
  /** Full address of the article on the old site. */
  canonical: string | undefined
  formerPaths: FormerPath[]
  /** Whether the file itself says where it is on the old site. */
  hasPermalink: boolean
}

/**
 * Reads every address that an article has or had: `slug`, `permalink`, `url`, the canonical one,
 * and the older ones that led to it.
 */
export function readAddresses(fields: Fields, ofJsonLd: string | undefined, warn: Warn): Addresses {
  const slug = one(fields.all('slug')[0], fields)
  const permalinks = fields
    .all('permalink', 'url', 'path')
    .filter(({ value }) => toBoolean(value) === undefined)
    .flatMap((field) => one(field, fields) ?? [])
    // `path` may be that of the file.
    .filter(({ text }) => !/\.mdx?$/i.test(text))
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
    .all('oldUrl', 'oldUrls', 'oldPath', 'formerUrls')
    .flatMap((field) => several(field, fields))
  // The number of a post in WordPress, under which it answers besides its permalink.
  const guids = fields
    .all('guid')
    .flatMap((field) => one(field, fields) ?? [])
    .filter(({ text }) => /^https?:.*\/\?p=\d+$/i.test(text))
  const aliases = fields
    .all('aliases', 'alias', 'redirectFrom', 'redirectsFrom')
    .flatMap((field) => several(field, fields))
  const absolute = canonicals.find(({ text }) => /^https?:/i.test(text) && URL.canParse(text))
  const inSlug = slug?.text.includes('/') ? [slug] : []
  const own = [...canonicals, ...fixed, ...inSlug, ...older, ...guids].flatMap((address) =>
    toFormerPath(address, warn),
  )
  return {
    slug,
    named: [...fixed, ...canonicals],
    canonical: absolute?.text ?? ofJsonLd,
    formerPaths: [...own, ...aliases.flatMap((alias) => toAlias(alias, own, warn))],
    hasPermalink: permalinks.length > 0 || inSlug.length > 0,
  }
}

/** An address that led to the article; on another host only one that is known to be the old one. */
function toAlias(alias: WrittenAddress, own: readonly FormerPath[], warn: Warn): FormerPath[] {
  const { text, line } = alias
  const say = (why: string) => warn(line, `перенаправления с «${text}» не будет: ${why}`)
  if (/^(?:https?:)?\/\//i.test(text)) {
    const [former] = toFormerPath(alias, warn)
    if (former === undefined || own.some(({ origin }) => origin === former.origin)) {
      return former ? [former] : []
    }
    return [{ ...former, isForeign: true }]
  }
  const path = normalOldAddress(text.startsWith('/') ? text : `/${text}`)
  if (path === undefined) say('такого пути не бывает')
  else if (path === '/') say('это главная страница')
  return path === undefined || path === '/' ? [] : [{ path, line }]
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
  const origin = url.hostname === 'old.invalid' ? undefined : url.origin
  return path === '/' && query === '' ? [] : [{ path: `${path}${query}`, line, origin }]
}
