import { hasSyntax } from './address.ts'
import { codeTitle, codeblockHead } from './code-title.ts'
import { escapeHtml, textElement } from './placeholder.ts'
import { reportTag, writeClosing, writeTag } from './pairs.ts'
import type { Scan } from './scan.ts'
import { parseArguments } from './tag-call.ts'

const codeTags =
  /^(?:highlight|codeblock|code|sourcecode|prism|mermaid|plantuml|graphviz|chart|echarts)$/
const includes =
  /^(?:include|include_relative|include_cached|render|renderTemplate|partial|component|shortcode)$/

/** Reads a tag `{% … %}` of Liquid, Nunjucks or Hexo at the place of the scan. */
export function readLiquidTag(scan: Scan): boolean {
  const { source, at } = scan
  const close = scan.find('%}', at + 2)
  if (close === -1) return false
  const end = close + 2
  const inner = source
    .slice(at + 2, close)
    .replace(/^-|-$/g, '')
    .trim()
  const [, name = '', rest = ''] = /^([\w-]+)\s*([\s\S]*)$/.exec(inner) ?? []
  if (scan.isRaw && !/^end(?:raw|verbatim)$/.test(name)) return writeLiteral(scan, end)
  if (name === 'raw' || name === 'verbatim' || name === 'endraw' || name === 'endverbatim') {
    scan.isRaw = name === 'raw' || name === 'verbatim'
    scan.replace(end, '')
    return true
  }
  if (name === 'comment') return dropComment(scan, end)
  if (codeTags.test(name)) return readCode(scan, { end, name, language: rest })
  if (name.startsWith('end')) {
    writeClosing(scan, end, `liquid/${name.slice(3)}`)
    return true
  }
  const { values, attributes } = parseArguments(rest)
  const included = includes.test(name) ? values[0] : undefined
  const call = {
    name: included ?? name,
    values: included === undefined ? values : values.slice(1),
    attributes,
    text: source.slice(at, end),
    isBlock: scan.isAlone(end),
  }
  writeTag(scan, { call, end, key: `liquid/${name}`, isSingle: included !== undefined })
  return true
}

/** Reads a value `{{ … }}` at the place of the scan: a text in quotes stays. */
export function readValue(scan: Scan): boolean {
  const { source, at } = scan
  const close = scan.find('}}', at + 2)
  if (close === -1 || source.slice(at + 2, close).includes('\n\n')) return false
  const end = close + 2
  if (scan.isRaw) return writeLiteral(scan, end)
  const inner = source.slice(at + 2, close).trim()
  const [, , text] = /^(["'])([^"']*)\1$/.exec(inner) ?? []
  if (text !== undefined && !hasSyntax(text)) scan.replace(end, escapeHtml(text))
  else reportTag(scan, end, /^(?:toc|site\.baseurl|baseurl)$/i.test(inner) ? 'warning' : 'doubt')
  return true
}

/** A comment `{# … #}` of Nunjucks. */
export function readTemplateComment(scan: Scan): boolean {
  const close = scan.find('#}', scan.at + 2)
  if (close === -1) return false
  scan.replace(close + 2, '')
  return true
}

function writeLiteral(scan: Scan, end: number): boolean {
  scan.replace(end, textElement('code', {}, scan.source.slice(scan.at, end)))
  return true
}

function dropComment(scan: Scan, end: number): boolean {
  const closing = /\{%-?\s*endcomment\s*-?%\}/g
  closing.lastIndex = end
  const match =
    (scan.lastCloser.get('liquid/comment') ?? -1) < end ? null : closing.exec(scan.source)
  if (match === null) reportTag(scan, end, 'warning')
  else scan.replace(match.index + match[0].length, '')
  return true
}

function readCode(
  scan: Scan,
  { end, name, language }: { end: number; name: string; language: string },
): boolean {
  if ((scan.lastCloser.get(`liquid/${name}`) ?? -1) < end) {
    reportTag(scan, end, 'doubt')
    return true
  }
  const closing = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g')
  closing.lastIndex = end
  const match = closing.exec(scan.source)
  if (match === null) return false
  const titled =
    name === 'codeblock' ? codeblockHead(language) : { head: titleLine(language), language }
  const code = codeHtml(scan.source.slice(end, match.index), titled.language)
  scan.replace(match.index + match[0].length, `${titled.head}${code}`)
  return true
}

/** The title of code as a line above it. */
export function titleLine(information: string): string {
  const title = codeTitle(information)
  return title === undefined ? '' : `<p><strong>${escapeHtml(title)}</strong></p>`
}

/** Code as HTML, without the empty lines around it. */
export function codeHtml(code: string, language: string): string {
  const lines = code.replace(/^[ \t]*\n/, '').replace(/\s+$/, '')
  const [name = ''] = language.trim().split(/\s+/)
  return `<pre>${textElement('code', { class: name === '' ? undefined : `language-${name}` }, lines)}</pre>`
}
