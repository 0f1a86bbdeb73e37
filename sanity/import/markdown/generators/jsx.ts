import { hasSyntax, resolveAddress } from './address.ts'
import { closingBrace, readWrittenTag, textOfExpression, type WrittenTag } from './jsx-tag.ts'
import { codeHtml } from './liquid.ts'
import { escapeHtml, startTag } from './placeholder.ts'
import { reportTag, writeClosing, writeTag } from './pairs.ts'
import type { Scan } from './scan.ts'

/** Elements whose content is no Markdown. */
const untouched = /^(?:pre|script|style|textarea|svg|math|template|code)$/i
/** HTML as it was once written, in capitals. */
const oldHtml =
  /^(?:A|B|BIG|BLOCKQUOTE|BR|CENTER|CODE|DD|DIV|DL|DT|EM|FONT|H[1-6R]|I|IFRAME|IMG|LI|OL|P|PRE|S|SMALL|SPAN|STRONG|SUB|SUP|TABLE|TBODY|TD|TH|THEAD|TR|TT|U|UL|VIDEO)$/
const fragments = /^(?:|Fragment|React\.Fragment)$/

/** Reads a tag of HTML, MDX or Astro at the place of the scan. */
export function readTag(scan: Scan): boolean {
  const tag = readWrittenTag(scan.source, scan.at)
  if (tag === undefined) return false
  if (untouched.test(tag.name) && !tag.isClosing) return copyUntouched(scan, tag)
  if (fragments.test(tag.name)) {
    scan.replace(tag.end, '')
    return true
  }
  const isComponent = /^[A-Z]|\.|^(?:lite|c|x)-/.test(tag.name) && !oldHtml.test(tag.name)
  if (!isComponent) return copyHtml(scan, tag)
  const key = `jsx/${tag.name}`
  if (tag.isClosing) {
    writeClosing(scan, tag.end, key)
    return true
  }
  const attributes = new Map<string, string>()
  for (const { name, value, isExpression } of tag.attributes) {
    const known = isExpression ? valueOf(value ?? '', scan) : value
    if (known !== undefined) attributes.set(name.toLowerCase(), known)
    else if (!isExpression) attributes.set(name.toLowerCase(), '')
  }
  const text = scan.source.slice(scan.at, tag.end)
  const call = { name: tag.name, values: [], attributes, text, isBlock: scan.isAlone(tag.end) }
  writeTag(scan, { call, end: tag.end, key, isSingle: tag.isSelfClosing })
  return true
}

/** Reads an expression `{…}` of MDX at the place of the scan; comments leave nothing. */
export function readExpression(scan: Scan): boolean {
  const { source, at } = scan
  if (source.startsWith('{/*', at)) {
    const close = scan.find('*/}', at)
    if (close === -1) return false
    scan.replace(close + 3, '')
    return true
  }
  if (!scan.isMdx || scan.brokenBraces > 20) return false
  const end = closingBrace(source, at)
  if (end === undefined) {
    scan.brokenBraces += 1
    return false
  }
  const text = textOfExpression(source.slice(at + 1, end - 1).trim())
  if (text === undefined) reportTag(scan, end, 'doubt')
  else scan.replace(end, escapeHtml(text))
  return true
}

function valueOf(expression: string, { imports }: Scan): string | undefined {
  return textOfExpression(expression) ?? imports.get(expression.replace(/\.src$/, ''))
}

/** HTML goes on as it is; addresses that a generator computes are resolved first. */
function copyHtml(scan: Scan, tag: WrittenTag): boolean {
  const text = scan.source.slice(scan.at, tag.end)
  const isPlain = !tag.attributes.some(({ isExpression }) => isExpression) && !hasSyntax(text)
  if (isPlain) {
    scan.write(text)
    scan.skipTo(tag.end)
    return true
  }
  const attributes = tag.attributes.flatMap(({ name, value, isExpression }): [string, string][] => {
    const known = isExpression ? valueOf(value ?? '', scan) : value
    if (known === undefined) return isExpression ? [] : [[name, '']]
    return [[name, hasSyntax(known) ? resolveAddress(known) : known]]
  })
  const isLost =
    /^(?:img|source|video|audio|iframe)$/.test(tag.name) &&
    !attributes.some(([name]) => /^(?:src|srcset)$/i.test(name))
  if (isLost && tag.attributes.some(({ name }) => /^src/i.test(name) || name === '')) {
    reportTag(scan, tag.end, 'doubt')
  } else {
    scan.replace(
      tag.end,
      startTag(`${tag.isClosing ? '/' : ''}${tag.name}`, Object.fromEntries(attributes)),
    )
  }
  return true
}

/** Code, scripts and drawings up to their end, as one piece. */
function copyUntouched(scan: Scan, tag: WrittenTag): boolean {
  const name = tag.name.toLowerCase()
  const close = scan.find(`</${tag.name}`, tag.end)
  const end = close === -1 ? -1 : scan.find('>', close)
  if (tag.isSelfClosing || end === -1) {
    // Without an end it would swallow the rest of the article.
    if (name === 'pre' || name === 'code') scan.replace(tag.end, '')
    else reportTag(scan, tag.end, 'doubt')
    return true
  }
  const text = scan.source.slice(scan.at, end + 1)
  if (name === 'code' && !text.includes('\n\n')) {
    scan.replace(end + 1, text.replaceAll('\n', ' '))
  } else if (name === 'code') {
    scan.replace(end + 1, codeHtml(text.replace(/^<[^>]*>|<\/[^>]*>$/g, ''), ''))
  } else {
    scan.replace(end + 1, text.replaceAll('\n', '&#10;'))
  }
  return true
}
