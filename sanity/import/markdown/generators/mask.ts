import { hasSyntax, resolveAddress } from './address.ts'
import { readContainer, readIndentedAdmonition } from './containers.ts'
import { importedFiles, readModuleLine, usesMdx } from './esm.ts'
import { noteHtmlChunk } from './html-chunk.ts'
import { readInline } from './inline.ts'
import type { MaskedSource } from './masked-source.ts'
import { blockPlaceholder, startTag } from './placeholder.ts'
import { reportTag, takePairs } from './pairs.ts'
import { createScan, indentOf, lineEnd, type Scan } from './scan.ts'

/**
 * Puts HTML in the place of generators' own syntax (Liquid, Hugo, MDX, WordPress, `:::`, wiki
 * links) outside of code, so that Markdown does not distort it: what is known as pictures, films
 * and admonitions, everything else as an element that shows nothing and is reported.
 */
export function maskGenerators(source: string, isNamedMdx = false): MaskedSource {
  const scan = createScan(source, {
    isMdx: isNamedMdx || usesMdx(source),
    isNamedMdx,
    imports: importedFiles(source),
    lastCloser: lastClosers(source),
    definitions: definedLabels(source),
  })
  copyFrontMatter(scan)
  const lines: LineState = { afterEmpty: true, inList: false, inCode: false }
  while (scan.at < source.length) readLine(scan, lines)
  if (scan.pairs.length > 0) scan.write(`\n${blockPlaceholder(takePairs(scan.pairs, 0))}`)
  return scan.finish()
}

type LineState = { afterEmpty: boolean; inList: boolean; inCode: boolean }

const closers: [string, RegExp][] = [
  ['liquid/', /\{%-?\s*end([\w-]+)/g],
  ['hugo/', /\{\{[<%]\s*\/\s*([\w./-]+)/g],
  ['jsx/', /<\/([A-Za-z][\w.:-]*)\s*>/g],
  ['wordpress/', /\[\/([a-z][\w-]*)\\?\]/g],
  ['container/:::', /^[ \t]*:{3,}()[ \t]*$/gm],
]

function lastClosers(source: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [dialect, pattern] of closers) {
    for (const match of source.matchAll(pattern)) found.set(`${dialect}${match[1]}`, match.index)
  }
  return found
}

function definedLabels(source: string): ReadonlySet<string> {
  return new Set(
    [...source.matchAll(/^ {0,3}\[([^\]\n]+)\]:/gm)].map(([, label = '']) =>
      label.trim().toLowerCase(),
    ),
  )
}

function copyFrontMatter(scan: Scan): void {
  const [fields] =
    /^\uFEFF?(---|\+\+\+)[ \t]*\n(?:[\s\S]*?\n)?\1[ \t]*(?:\n|$)/.exec(scan.source) ?? []
  if (fields === undefined) return
  scan.write(fields)
  scan.skipTo(fields.length)
}

function readLine(scan: Scan, state: LineState): void {
  const line = scan.source.slice(scan.at, lineEnd(scan, scan.at))
  if (line.trim() === '') {
    copyLine(scan, line)
    state.afterEmpty = true
    return
  }
  endIndented(scan, line)
  const stripped = strippedLine(scan, line)
  noteHtmlChunk(scan, stripped)
  const isTagged = scan.isMdx || scan.at < scan.markdownUntil || isSetInHtml(scan, stripped)
  const text = isTagged && !state.inList ? withoutIndent(scan, stripped) : stripped
  if (readFence(scan, text)) {
    Object.assign(state, { afterEmpty: false, inCode: false })
    return
  }
  const isItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text)
  const indented = indentOf(text) >= 4 && !state.inList
  state.inCode = indented && (state.afterEmpty || state.inCode)
  if (isItem && !state.inCode) state.inList = true
  else if (state.afterEmpty && indentOf(text) === 0) state.inList = false
  state.afterEmpty = false
  if (state.inCode) copyLine(scan, text)
  else readProse(scan, text)
}

function copyLine(scan: Scan, line: string): void {
  const end = scan.at + line.length + 1
  scan.write(scan.source.slice(scan.at, end))
  scan.skipTo(Math.min(end, scan.source.length))
}

/** Ends the admonitions whose content was set in, before a line that is not. */
function endIndented(scan: Scan, line: string): void {
  const column = indentOf(line)
  const index = scan.pairs.findIndex(
    ({ endsBefore }) => endsBefore !== undefined && column < endsBefore,
  )
  if (index !== -1) scan.write(`${blockPlaceholder(takePairs(scan.pairs, index))}\n`)
}

/** A line without the columns by which the content of the pairs around it is set in. */
function strippedLine(scan: Scan, line: string): string {
  const pair = scan.pairs.at(-1)
  if (pair === undefined) return line
  if (pair.contentColumn === undefined) {
    const around = scan.pairs.at(-2)
    pair.contentColumn = indentOf(line)
    pair.strip = Math.max(
      around?.strip ?? 0,
      pair.contentColumn - (pair.tagColumn - (around?.strip ?? 0)),
    )
  }
  let columns = 0
  let index = 0
  for (; columns < pair.strip && /[ \t]/.test(line[index] ?? ''); index += 1) {
    columns += line[index] === '\t' ? 4 : 1
  }
  scan.skipTo(scan.at + index)
  return line.slice(index)
}

/** Whether a line is HTML that is set in: an empty line in it does not make the rest of it code. */
function isSetInHtml({ openElements }: Scan, line: string): boolean {
  const column = openElements.at(-1)
  if (column === undefined) return false
  if (/^[ \t]*<\/?[a-z][\w-]*[\s/>]/i.test(line)) return true
  return column >= 2 && indentOf(line) - column <= 4
}

/** MDX, and what stands between tags, has no code that is set in by spaces. */
function withoutIndent(scan: Scan, line: string): string {
  const text = line.trimStart()
  scan.skipTo(scan.at + line.length - text.length)
  return text
}

/** Copies a fenced block of code, up to its end or that of the quotation around it. */
function readFence(scan: Scan, line: string): boolean {
  const [, prefix = '', fence] =
    /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
  if (fence === undefined) return false
  const isQuoted = prefix.includes('>')
  copyLine(scan, line)
  while (scan.at < scan.source.length) {
    const next = scan.source.slice(scan.at, lineEnd(scan, scan.at))
    if (isQuoted && !/^[ \t]*>/.test(next)) return true
    const text = next.trim() === '' ? next : strippedLine(scan, next)
    copyLine(scan, text)
    const [, end] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(text) ?? []
    if (end !== undefined && end[0] === fence[0] && end.length >= fence.length) return true
  }
  return true
}

function readProse(scan: Scan, text: string): void {
  const read =
    readModuleLine(scan) ||
    readContainer(scan, text) ||
    readIndentedAdmonition(scan, text) ||
    readAttributeLine(scan, text) ||
    readDefinition(scan, text)
  if (!read || scan.source[scan.at] === '\n') readInline(scan)
}

/** `{: .note}` of Kramdown on a line of its own belongs to the block before or after it. */
function readAttributeLine(scan: Scan, text: string): boolean {
  const [, inner] = /^[ \t>]*\{:([^}]*)\}[ \t]*$/.exec(text) ?? []
  if (inner === undefined) return false
  const end = lineEnd(scan, scan.at)
  if (/\btoc\b/i.test(inner)) {
    reportTag(scan, end, 'warning')
    return true
  }
  const isAfterEmpty = /(?:^|\n)[ \t]*\n$/.test(
    scan.source.slice(Math.max(0, scan.at - 200), scan.at),
  )
  const html = startTag('hr', {
    'data-import': 'attributes',
    'data-target': isAfterEmpty ? 'next' : 'previous',
    'data-classes': [...inner.matchAll(/\.([\w-]+)/g)].map(([, name]) => name).join(' '),
    id: /#([\p{L}\w:.-]+)/u.exec(inner)?.[1],
  })
  scan.replace(end, html)
  return true
}

/** The address of `[label]: {{ site.baseurl }}/path`, and abbreviations, which have no place here. */
function readDefinition(scan: Scan, text: string): boolean {
  if (/^ {0,3}\*\[[^\]\n]+\]:/.test(text)) {
    reportTag(scan, lineEnd(scan, scan.at), 'warning')
    return true
  }
  const [, label, address = ''] = /^( {0,3}\[[^[\]\n^][^[\]\n]*\]:[ \t]*)(.*)$/.exec(text) ?? []
  if (label === undefined || !hasSyntax(address)) return false
  scan.write(`${label}${resolveAddress(address.trim())}`)
  scan.skipTo(lineEnd(scan, scan.at))
  return true
}
