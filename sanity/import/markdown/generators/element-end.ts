import type { WrittenTag } from './jsx-tag.ts'
import { lineEnd, type Scan } from './scan.ts'

/** Elements that have no content and no end tag. */
const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** Elements that swallow the rest of an article, or its structure, if their end tag is missing. */
const swallowing =
  /^(?:audio|canvas|code|iframe|listing|math|noembed|noframes|object|optgroup|option|plaintext|pre|script|select|style|svg|template|textarea|title|video|xmp)$/i

/** Elements that text about HTML names, and that nobody opens within a sentence. */
const named =
  /^(?:a|article|aside|blockquote|body|button|details|dialog|div|dl|embed|fieldset|figure|footer|form|frameset|h[1-6]|head|header|html|img|input|link|main|map|marquee|menu|meta|meter|nav|noscript|ol|output|picture|progress|section|source|summary|table|tbody|tfoot|thead|track|ul)$/i

export function isVoid({ name }: WrittenTag): boolean {
  return voids.test(name)
}

/** Farther from each other two tags are no pair. */
const farthest = 20_000

/** Where the end tag of an element begins; `undefined` if the next one belongs to something else. */
export function endTagOf(scan: Scan, { name, end }: WrittenTag): number | undefined {
  const close = scan.find(`</${name}`, end)
  if (close === -1 || close - end > farthest) return undefined
  const next = scan.find(`<${name}`, end)
  return next !== -1 && next < close && /[\s>]/.test(scan.source[next + name.length + 1] ?? '')
    ? undefined
    : close
}

/**
 * What a start tag is: one with an end tag or that needs none, the name of an element in a text
 * about HTML, or one that would swallow what follows.
 */
export function kindOfStart(scan: Scan, tag: WrittenTag): 'element' | 'mention' | 'unclosed' {
  const isSwallowing = swallowing.test(tag.name)
  if (tag.isSelfClosing || tag.isClosing || !(isSwallowing || named.test(tag.name)))
    return 'element'
  if (!isVoid(tag) && hasEnd(scan, tag, isSwallowing)) return 'element'
  if (tag.attributes.length === 0 && isInSentence(scan, tag, isSwallowing)) return 'mention'
  return isSwallowing ? 'unclosed' : 'element'
}

function hasEnd(scan: Scan, tag: WrittenTag, isSwallowing: boolean): boolean {
  if (!isSwallowing) return (scan.lastCloser.get(`jsx/${tag.name}`) ?? -1) >= tag.end
  const close = endTagOf(scan, tag)
  if (close === undefined) return false
  // A paragraph of the article between the tags: the end tag is another one's.
  return (
    /^(?:code|pre|script|style|svg|math|template|textarea)$/i.test(tag.name) ||
    !/\n[ \t]*\n[ \t]*[^<\s]/.test(scan.source.slice(tag.end, close))
  )
}

/** Whether words stand around a tag in its line; those that swallow may begin the sentence. */
function isInSentence(scan: Scan, { end }: WrittenTag, mayBegin: boolean): boolean {
  const { source, at, lineStart } = scan
  const words = /[\p{L}\p{N}]/u
  const before = source.slice(Math.max(lineStart, at - 500), at).replace(/<[^<>]*>/g, ' ')
  if (words.test(before)) return true
  return mayBegin && words.test(source.slice(end, Math.min(lineEnd(scan, end), end + 500)))
}
