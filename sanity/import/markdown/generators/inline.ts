import { isExcerptMark } from '#sanity/import/markdown/excerpt-mark.ts'
import { hasSyntax, resolveAddress, wikiAddress } from './address.ts'
import { readShortcode } from './hugo.ts'
import { readExpression, readTag } from './jsx.ts'
import { readLiquidTag, readTemplateComment, readValue } from './liquid.ts'
import { escapeHtml, textElement } from './placeholder.ts'
import { reportTag } from './pairs.ts'
import { lineEnd, matchAt, type Scan } from './scan.ts'
import { readContents, readEmbeddedFile, readNoteComment, readWikiLink } from './notes.ts'
import { readSquareShortcode } from './wordpress.ts'

type Reader = (scan: Scan) => boolean

/** What may begin at a character, in the order in which it is tried. */
const readers: Readonly<Record<string, Reader[]>> = {
  '\\': [readSquareShortcode, copyEscape],
  '`': [copyCode],
  '<': [readMarkup, readTag],
  '{': [readBraces],
  '[': [readWikiLink, readContents, readSquareShortcode],
  '!': [readEmbeddedFile],
  ']': [readDestination],
  '=': [readHighlight],
  '%': [readNoteComment],
  '~': [readLowered],
  '^': [readRaised],
  $: [readMath],
}

const special = /[\\`<{[!\]=%~^$\n]/g

/** Reads the rest of a line, and of what begins in it, with the line break. */
export function readInline(scan: Scan): void {
  const { source } = scan
  while (scan.at < source.length) {
    special.lastIndex = scan.at
    const next = special.exec(source)?.index ?? source.length
    scan.write(source.slice(scan.at, next))
    scan.skipTo(next)
    const character = source[next]
    if (character === undefined) return
    if (character === '\n') {
      scan.write('\n')
      scan.skipTo(next + 1)
      return
    }
    if (readers[character]?.some((read) => read(scan)) !== true) copy(scan, next + 1)
  }
}

function copy(scan: Scan, end: number): boolean {
  scan.write(scan.source.slice(scan.at, end))
  scan.skipTo(end)
  return true
}

function copyEscape(scan: Scan): boolean {
  const next = scan.source[scan.at + 1]
  // In a block of HTML a backslash would not keep a tag from being one.
  if (next === '<') return writeInstead(scan, scan.at + 2, '&lt;')
  return copy(scan, scan.at + (next === undefined || next === '\n' ? 1 : 2))
}

/** Longer runs of backticks are no code that anybody writes in a line. */
const longestRun = 12

function copyCode(scan: Scan): boolean {
  const run = matchAt(scan, /`+/y)?.[0] ?? '`'
  const after = scan.at + run.length
  if (run.length > longestRun) return copy(scan, after)
  let close = after
  do {
    close = scan.find(run, close)
    if (close === -1) return copy(scan, after)
    let end = close
    while (scan.source[end] === '`') end += 1
    if (end - close === run.length) {
      const isOneParagraph = !/\n[ \t>]*\n/.test(scan.source.slice(after, close))
      return copy(scan, isOneParagraph ? end : after)
    }
    close = end
  } while (close < scan.source.length)
  return copy(scan, after)
}

/** Comments and declarations: they are never shown. The end of an excerpt is told by its comment. */
function readMarkup(scan: Scan): boolean {
  const { source, at } = scan
  if (source.startsWith('<--->', at) && scan.pairs.some(({ key }) => key === 'hugo/columns')) {
    scan.replace(at + 5, '</div><div>')
    return true
  }
  if (source.startsWith('<!--', at)) {
    const close = scan.find('-->', at + 2)
    if (close === -1) {
      // A note to oneself, to the end of the line.
      reportTag(scan, lineEnd(scan, at), 'doubt')
      return true
    }
    const tab = tabName(scan, source.slice(at, Math.min(close + 3, at + 250)))
    if (tab !== undefined) {
      scan.replace(close + 3, tab)
      return true
    }
    if (isExcerptMark(source.slice(at, Math.min(close + 3, at + 250)))) return copy(scan, close + 3)
    scan.replace(close + 3, '')
    return true
  }
  if (source.startsWith('<?', at)) {
    const close = scan.find('?>', at)
    if (close === -1) return writeInstead(scan, at + 2, '&lt;?')
    reportTag(scan, close + 2, 'doubt')
    return true
  }
  if (!source.startsWith('<!', at)) return false
  const declaration = matchAt(scan, /<!doctype[^>\n]*>/iy)
  if (declaration === null) return writeInstead(scan, at + 2, '&lt;!')
  scan.replace(at + declaration[0].length, '')
  return true
}

/** Hexo names a tab, and Hugo parts columns, in what looks like a comment. */
function tabName({ pairs }: Scan, comment: string): string | undefined {
  const [, name] = /^<!--\s*(?:tab|step)\s+([^>]*?)(?:@[\w-]*)?\s*-->$/i.exec(comment) ?? []
  return name !== undefined && pairs.some(({ key }) => /^liquid\/(?:sub)?tabs/.test(key))
    ? `<p><strong>${escapeHtml(name)}</strong></p>`
    : undefined
}

function writeInstead(scan: Scan, end: number, text: string): boolean {
  scan.write(text)
  scan.skipTo(end)
  return true
}

const anchor = /\{:?\s*#([\p{L}\p{N}_:.-]+)[^}\n]*\}/uy
const attributes =
  /\{:[^}\n]*\}|\{\s*(?:[.#][\p{L}\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s"}]+))(?:\s+(?:[.#][\p{L}\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s"}]+)))*\s*\}/uy

function readBraces(scan: Scan): boolean {
  const second = scan.source[scan.at + 1]
  const third = scan.source[scan.at + 2]
  if (second === '{') {
    const isShortcode = third === '<' || third === '%'
    return (isShortcode && readShortcode(scan)) || readValue(scan) || readExpression(scan)
  }
  if (second === '%') return readLiquidTag(scan)
  const id = matchAt(scan, anchor)
  if (id !== null) {
    scan.replace(scan.at + id[0].length, textElement('a', { id: id[1] }, ''))
    return true
  }
  const ignored = matchAt(scan, attributes)
  if (ignored !== null) {
    if (/\b(?:toc|TOC)\b/.test(ignored[0])) reportTag(scan, scan.at + ignored[0].length, 'warning')
    else scan.replace(scan.at + ignored[0].length, '')
    return true
  }
  return (second === '#' && readTemplateComment(scan)) || readExpression(scan)
}

const size = /\s+=\d*%?(?:x\d*%?)?(?=\s*(?:\)|["']))/

/**
 * The address of a link or picture as it stands there: nothing in it is a tag. Syntax of generators
 * is resolved, a size goes.
 */
function readDestination(scan: Scan): boolean {
  const { source, at } = scan
  if (source[at + 1] !== '(') return false
  const limit = Math.min(lineEnd(scan, at), at + 2000)
  const line = source.slice(at + 2, limit)
  const inner = destination(line)
  if (inner === undefined) return false
  const [, page] = /^\s*\[\[([^[\]|]+)(?:\|[^\]]*)?\]\]\s*$/.exec(inner) ?? []
  if (page !== undefined)
    return writeInstead(scan, at + 3 + inner.length, `](${wikiAddress(page)})`)
  if (!hasSyntax(inner) && !size.test(`${inner})`)) {
    const isAddress = /^\s*(?:<[^<>]*>|[^\s<>]+)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/.test(
      inner,
    )
    return isAddress && copy(scan, at + 3 + inner.length)
  }
  const [, address = '', title = ''] =
    /^\s*([\s\S]*?)(\s+(?:"[^"]*"|'[^']*'))?\s*$/.exec(
      `${inner})`.replace(size, '').slice(0, -1),
    ) ?? []
  const href = hasSyntax(address) ? resolveAddress(address.replace(/^<|>$/g, '').trim()) : address
  scan.write(
    `](${/[\s()]/.test(href) ? `<${href.replace(/[<>]/g, '')}>` : href}${hasSyntax(title) ? '' : title})`,
  )
  scan.skipTo(at + 2 + inner.length + 1)
  return true
}

/** What stands in brackets before the closing one; brackets inside syntax do not count. */
function destination(line: string): string | undefined {
  let depth = 0
  for (const found of line.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|[()]/g)) {
    if (found[0] === '(') depth += 1
    if (found[0] === ')') {
      if (depth === 0) return line.slice(0, found.index)
      depth -= 1
    }
  }
  return undefined
}

function readHighlight(scan: Scan): boolean {
  const found = matchAt(scan, /==(?![\s=])([^=\n]{1,500}?)(?<![\s=])==(?!=)/y)
  if (found === null || scan.source[scan.at - 1] === '=') return false
  // Markdown inside goes on.
  scan.write(`<mark>${found[1]}</mark>`)
  scan.skipTo(scan.at + found[0].length)
  return true
}

function readLowered(scan: Scan): boolean {
  return readShifted(scan, 'sub', /~([\p{L}\p{N}+−-]{1,20})~(?!~)/uy)
}

function readRaised(scan: Scan): boolean {
  return readShifted(scan, 'sup', /\^([\p{L}\p{N}+−-]{1,20})\^/uy)
}

/** `H~2~O`, `м^2^`: directly after a letter, a digit or a bracket. */
function readShifted(scan: Scan, element: string, pattern: RegExp): boolean {
  const found = /[\p{L}\p{N})]/u.test(scan.source[scan.at - 1] ?? '')
    ? matchAt(scan, pattern)
    : null
  if (found === null) return false
  scan.write(`<${element}>${found[1]}</${element}>`)
  scan.skipTo(scan.at + found[0].length)
  return true
}

/** A formula stays as it was typed: `$$…$$`, or `$…$` with what only formulas have. */
function readMath(scan: Scan): boolean {
  const found =
    matchAt(scan, /\$\$([^$]{1,5000}?)\$\$/y) ??
    matchAt(scan, /\$(?=[^$\n]*[\\^_])(?!\s)([^$\n]{1,200}?)(?<!\s)\$(?!\d)/y)
  if (found === null) return false
  const end = scan.at + found[0].length
  const formula = textElement('code', { 'data-import': 'math' }, (found[1] ?? '').trim())
  scan.replace(end, scan.isAlone(end) ? `<p>${formula}</p>` : formula)
  return true
}
