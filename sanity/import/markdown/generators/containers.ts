import { containerCall, linksInTitle, plainTitle } from './container-call.ts'
import { convertTag } from './known-tags.ts'
import { openPair, reportTag, restHtml, takePairs } from './pairs.ts'
import { reportedPair } from './report-html.ts'
import { indentOf, lineEnd, type Scan } from './scan.ts'
import type { TagCall } from './tag-call.ts'

const fenceKey = 'container/:::'

/** Reads a line `:::tip Заголовок`, its end `:::`, or `::name[text]{…}`. */
export function readContainer(scan: Scan, line: string): boolean {
  const [, colons, name, rest = ''] =
    /^[ \t]*(:{2,})[ \t]*(?:\{?\.?([A-Za-z][\w-]*)\b)?[ \t]*(.*)$/.exec(line) ?? []
  if (colons === undefined || (colons.length === 2 && name === undefined)) return false
  const end = lineEnd(scan, scan.at)
  if (name === undefined && rest.trim() === '') {
    const index = scan.pairs.findLastIndex(({ key }) => key.startsWith(fenceKey))
    scan.replace(end, index === -1 ? '' : takePairs(scan.pairs, index))
    return true
  }
  if (name === undefined) return false
  const call = containerCall(name, rest, line)
  const isClosed = (scan.lastCloser.get(fenceKey) ?? -1) > end
  const html = convertTag(call)
  if (colons.length === 2 || !isClosed) {
    if (colons.length > 2 && rest !== '' && !/^\{[^{}%]*\}\s*$/.test(rest)) {
      // The words behind the name are text.
      reportTag(scan, scan.at + line.length - rest.length, 'warning')
    } else if (html === undefined || colons.length > 2) reportTag(scan, end, 'doubt')
    else scan.replace(end, `${html.open}${linksInTitle(rest)}${html.close}${restHtml(call, html)}`)
    return true
  }
  const { open, close } = html ?? reportedPair(call)
  openPair(scan, { key: `${fenceKey}${name}`, close })
  scan.replace(end, `${open}${linksInTitle(rest)}${html === undefined ? '' : restHtml(call, html)}`)
  return true
}

/** Reads `!!! note "Заголовок"` of MkDocs, whose content is set in by four columns. */
export function readIndentedAdmonition(scan: Scan, line: string): boolean {
  const [, marks, names = '', title] =
    /^[ \t]*(!!!|\?\?\?\+?|===\+?)[ \t]+([\w-]+(?:[ \t]+[\w-]+)*)?[ \t]*(?:"([^"]*)")?[ \t]*$/.exec(
      line,
    ) ?? []
  if (marks === undefined || (names === '' && title === undefined)) return false
  const kind = names.split(/\s+/)[0] ?? ''
  const attributes = new Map(
    title === undefined || title === '' ? [] : [['title', plainTitle(title)]],
  )
  const call = (name: string): TagCall => ({
    name,
    values: [],
    attributes,
    text: line,
    isBlock: true,
  })
  const known = marks.startsWith('===')
    ? convertTag(call('tabs'))
    : marks.startsWith('?') && title !== undefined
      ? convertTag(call('details'))
      : (convertTag(call(kind)) ?? convertTag(call('note')))
  if (known === undefined) return false
  const column = indentOf(line)
  openPair(scan, { key: 'admonition/', close: known.close, endsBefore: column + 2 })
  scan.replace(lineEnd(scan, scan.at), `${known.open}${linksInTitle(title ?? '')}`)
  return true
}
