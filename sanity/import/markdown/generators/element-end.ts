import type { WrittenTag } from './jsx-tag.ts'
import { lineEnd, type Scan } from './scan.ts'

/** Elements that have no content and no end tag. */
const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** Elements that swallow the rest of an article, or its structure, if their end tag is missing. */
const swallowing =
  /^(?:audio|canvas|code|iframe|listing|math|noembed|noframes|object|optgroup|option|plaintext|pre|script|select|style|svg|template|textarea|title|video|xmp)$/i

/** Elements whose marks would run through the rest of the article. */
const formatting = /^(?:a|b|big|del|em|i|ins|kbd|mark|q|s|samp|small|strike|strong|sub|sup|tt|u)$/i

/** Elements without a meaning of their own in a sentence, or that authors leave open. */
const leftOpen =
  /^(?:abbr|acronym|address|bdi|bdo|br|caption|center|cite|col|colgroup|dd|dfn|dt|figcaption|font|hr|label|legend|li|nobr|p|rb|rp|rt|ruby|span|tbody|td|tfoot|th|thead|time|tr|var|wbr)$/i

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

export type StartKind = 'element' | 'mention' | 'unclosed' | 'spilling'

/**
 * What a start tag is: one with an end tag or that needs none, the name of an element or a word in
 * brackets in a sentence, or one that would swallow or mark what follows.
 */
export function kindOfStart(scan: Scan, tag: WrittenTag): StartKind {
  const { name } = tag
  if (tag.isSelfClosing || tag.isClosing || leftOpen.test(name)) return 'element'
  const isSwallowing = swallowing.test(name)
  if (!isVoid(tag) && hasEnd(scan, tag, isSwallowing)) return 'element'
  if (formatting.test(name)) return 'spilling'
  const isBare = tag.attributes.every(({ value }) => value === undefined)
  if (isBare && isInSentence(scan, tag, isSwallowing)) return 'mention'
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
