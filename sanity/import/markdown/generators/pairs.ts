import { figurePair } from './known-media.ts'
import { convertTag } from './known-tags.ts'
import { missingHtml, type ReportLevel, reportedPair, reportHtml } from './report-html.ts'
import { indentOf, type OpenPair, type Scan } from './scan.ts'
import type { TagCall, TagHtml } from './tag-call.ts'
import { restOf } from './tag-rest.ts'

/** Ornaments and things of the layout: without them no word is missing. */
const ornaments =
  /^(?:icon|fa|fas|emoji|br|hr|clear|clearfix|spacer|divider|more|excerpt|toc|tableofcontents|readmore|head|seo|script|style|link-card-style)$/i

/**
 * Writes what stands for an opening or single tag: its known HTML, or a report.
 *
 * @param key dialect and name, by which its closing tag is found
 */
export function writeTag(
  scan: Scan,
  { call, end, key, isSingle }: { call: TagCall; end: number; key: string; isSingle: boolean },
): void {
  const html = convertTag(call)
  if (!isSingle && (scan.lastCloser.get(key) ?? -1) >= end) {
    const known = html ?? figurePair(call)
    const { open, close } = known ?? reportedPair(call)
    openPair(scan, { key, close })
    scan.replace(end, `${open}${known === undefined ? '' : restHtml(call, known)}`)
  } else if (html !== undefined && !isEmptyGallery(call)) {
    scan.replace(end, `${html.open}${html.close}${restHtml(call, html)}`)
  } else {
    reportTag(scan, end, ornaments.test(call.name) ? 'warning' : 'doubt')
  }
}

/** A gallery of a folder or of ids: its pictures are not in the text. */
function isEmptyGallery({ name, attributes }: TagCall): boolean {
  return (
    /(?:gallery|carousel|slider)$/i.test(name) && !attributes.has('src') && !attributes.has('image')
  )
}

/** The report of the words and addresses in a tag that did not come with it. */
export function restHtml(call: TagCall, html: TagHtml): string {
  const rest = restOf(call, html)
  return rest.length === 0 ? '' : missingHtml(rest.join(', '), call.text)
}

/** Takes what is up to `end` out of the text and reports it. */
export function reportTag(scan: Scan, end: number, level: ReportLevel): void {
  const text = scan.source.slice(scan.at, end)
  scan.replace(end, reportHtml(text, level, scan.isAlone(end)))
}

/** Remembers a pair whose content follows on lines of its own. */
export function openPair(
  scan: Scan,
  { key, close, endsBefore }: { key: string; close: string; endsBefore?: number },
): void {
  const { lineStart } = scan
  const before = scan.source.slice(lineStart, Math.min(scan.at, lineStart + 200))
  const isItem = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+$/.test(before)
  const tagColumn = isItem ? before.replaceAll('\t', '    ').length : indentOf(before)
  scan.pairs.push({ key, close, tagColumn, contentColumn: undefined, strip: 0, endsBefore })
}

/** Ends a pair and those opened inside it; a closing tag without a pair leaves nothing. */
export function writeClosing(scan: Scan, end: number, key: string): void {
  const index = scan.pairs.findLastIndex((pair) => pair.key === key)
  scan.replace(end, index === -1 ? '' : takePairs(scan.pairs, index))
}

/** The HTML that ends the pairs from an index on, which are no longer open. */
export function takePairs(pairs: OpenPair[], index: number): string {
  return pairs
    .splice(index)
    .toReversed()
    .map(({ close }) => close)
    .join('')
}
