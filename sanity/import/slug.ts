import { transliterate } from '#lib/format/transliterate.ts'
import { slugProblem } from '#sanity/schema/rules/slug.ts'
import { articleName } from './collection/article-name.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'
import { sha256Hex } from './sha256.ts'

type Result = { ok: true; slug: string } | { ok: false; line: number; message: string }

/**
 * The slug of an article: the `slug` field, or the last part of its old address, or the name of its file or of
 * its folder.
 * An invalid or reserved slug is an error.
 */
export function articleSlug(frontMatter: FrontMatter, fileName: string): Result {
  const { slug, canonical, lineOf } = frontMatter
  const old = canonical === undefined ? undefined : lastSegment(canonical)
  const found = slug ?? old ?? transliterate(articleName(fileName).name)
  const problem = slugProblem(found)
  if (problem === undefined) return { ok: true, slug: found }
  const line = slug !== undefined ? lineOf('slug') : old !== undefined ? lineOf('schema') : 1
  return {
    ok: false,
    line,
    message: `${problem}: файл пропущен, укажите другой адрес в поле «slug»`,
  }
}

/** A slug for a name or a title; a short hash if it has no letters or digits. */
export function slugOf(text: string): string {
  const slug = transliterate(text).slice(0, 80).replace(/-+$/, '')
  return slug || sha256Hex(text).slice(0, 12)
}

function lastSegment(url: string): string | undefined {
  const segment = URL.parse(url)
    ?.pathname.split('/')
    .findLast((part) => part !== '')
  return segment === undefined ? undefined : decodePath(segment).replace(/\.html?$/, '')
}

function decodePath(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    // A stray % is no valid escape; the later validation rejects it.
    return segment
  }
}
