import { convertTag } from './known-tags.ts'
import { type ReportLevel, reportedPair, reportHtml } from './report-html.ts'
import { indentOf, type OpenPair, type Scan } from './scan.ts'
import type { TagCall } from './tag-call.ts'

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
    const { open, close } = html ?? reportedPair(call)
    openPair(scan, { key, close })
    scan.replace(end, open)
  } else if (html !== undefined) {
    scan.replace(end, `${html.open}${html.close}`)
  } else {
    reportTag(scan, end, ornaments.test(call.name) ? 'warning' : 'doubt')
  }
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
