import { transliterate } from '#lib/format/transliterate.ts'
import { slugProblem } from '#sanity/schema/rules/slug.ts'
import type { Addresses } from './front-matter/addresses.ts'
import { readFileName } from './front-matter/file-name.ts'
import { sha256Hex } from './sha256.ts'

type Result =
  /** `note` says in Russian how it was made up. */
  { ok: true; slug: string; note?: string } | { ok: false; line: number; message: string }

/** As long as an address may be. */
const maxLength = 96

/**
 * The slug of an article: the `slug` field, or the last part of an old address, or the name of the
 * file. What is no slug is transliterated and shortened. A reserved or empty one in the field is an
 * error; elsewhere the next source counts.
 */
export function articleSlug(
  { slug, named }: Pick<Addresses, 'slug' | 'named'>,
  fileName: string,
): Result {
  const own = slug && toSlug(lastSegment(slug.text) ?? '')
  const others = [
    ...named.map(({ text }) => toSlug(lastSegment(text) ?? '')),
    toSlug(readFileName(fileName).name),
  ]
  const found =
    own ?? others.find((other) => slugProblem(other) === undefined) ?? others.at(-1) ?? ''
  // Letters of an alphabet that has no table here: the same name gives the same address.
  const name = slug?.text ?? readFileName(fileName).name
  if (found === '' && /[\p{L}\p{N}]/u.test(name)) {
    const made = `statya-${sha256Hex(name.normalize('NFC')).slice(0, 8)}`
    const note = `«${name}» латиницей не записать: адрес статьи — «${made}», свой можно указать в поле «slug»`
    return { ok: true, slug: made, note }
  }
  const problem = slugProblem(found)
  if (problem === undefined) return { ok: true, slug: found }
  return {
    ok: false,
    line: slug?.line ?? 1,
    message: `${problem}: файл пропущен, укажите другой адрес в поле «slug»`,
  }
}

/** A slug for a name or a title; a short hash if it has no letters or digits. */
export function slugOf(text: string): string {
  const slug = transliterate(text).slice(0, 80).replace(/-+$/, '')
  return slug || sha256Hex(text).slice(0, 12)
}

function toSlug(text: string): string {
  const whole = transliterate(text)
  if (whole.length <= maxLength) return whole
  const cut = whole.slice(0, maxLength + 1)
  // Whole words, if there are several.
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, maxLength)
}

/** The last part of a path or full address, without the ending of a page. */
function lastSegment(address: string): string | undefined {
  const segment = URL.parse(address, 'http://old.invalid/')
    ?.pathname.split('/')
    .findLast((part) => part !== '')
  return segment === undefined
    ? undefined
    : decodePath(segment).replace(/\.(?:html?|php|aspx?)$/, '')
}

function decodePath(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    // A stray % is no valid escape: transliteration drops it.
    return segment
  }
}
