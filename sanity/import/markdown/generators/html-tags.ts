import { isBlockName } from '#sanity/import/markdown/block-names.ts'
import { hasSyntax, plainAttribute, resolveAddress } from './address.ts'
import { endTagOf, isVoid, kindOfStart } from './element-end.ts'
import { textOfExpression, type WrittenTag } from './jsx-tag.ts'
import { codeHtml } from './liquid.ts'
import { openPair, reportTag, writeClosing } from './pairs.ts'
import { escapeHtml, startTag } from './placeholder.ts'
import { mentionHtml } from './report-html.ts'
import { indentOf, type Scan } from './scan.ts'

/** Elements whose content is no Markdown. */
const untouched = /^(?:pre|script|style|svg|math|template|code|xmp|listing|plaintext)$/i
/** Elements of a form or a head whose content an HTML parser would flatten. */
const flattened = /^(?:select|optgroup|option|title|textarea|noembed|noframes)$/i
const media = /^(?:video|audio|object|iframe|canvas)$/i

/** Reads a tag of HTML at the place of the scan. */
export function readHtmlTag(scan: Scan, tag: WrittenTag): void {
  if (tag.isClosing) {
    writeEndTag(scan, tag)
    return
  }
  const kind = kindOfStart(scan, tag)
  if (kind === 'mention') {
    scan.replace(tag.end, mentionHtml(scan.source.slice(scan.at, tag.end)))
  } else if (kind === 'spilling') {
    writeSpilling(scan, tag)
  } else if (kind === 'unclosed' && !media.test(tag.name)) {
    if (/^(?:code|pre|option|optgroup)$/i.test(tag.name)) scan.replace(tag.end, '')
    else reportTag(scan, tag.end, 'doubt')
  } else if (untouched.test(tag.name) && !tag.isSelfClosing) {
    copyUntouched(scan, tag)
  } else {
    writeStartTag(scan, tag, kind === 'unclosed')
  }
}

/** A mark or link without an end: where it should end nobody knows, a place it names stays. */
function writeSpilling(scan: Scan, tag: WrittenTag): void {
  const isPlace = /^a$/i.test(tag.name) && !tag.attributes.some(({ name }) => /^href$/i.test(name))
  if (isPlace)
    scan.replace(tag.end, `${startTag('a', Object.fromEntries(attributesOf(scan, tag)))}</a>`)
  else reportTag(scan, tag.end, /^a$/i.test(tag.name) ? 'doubt' : 'warning')
}

/** The value of an expression that is a text or an imported file. */
export function valueOf(expression: string, { imports }: Scan): string | undefined {
  return textOfExpression(expression) ?? imports.get(expression.replace(/\.src$/, ''))
}

/**
 * A start tag goes on as it is; addresses that a generator computes are resolved first. What ends
 * itself in XML, or would swallow the rest, gets its end at once.
 */
function writeStartTag(scan: Scan, tag: WrittenTag, isUnclosed: boolean): void {
  const { name, end } = tag
  // In a line of its own the end of a tag would begin a quotation.
  const text = scan.source.slice(scan.at, end).replace(/\s*\n\s*/g, ' ')
  if (flattened.test(name)) {
    scan.replace(end, tag.isSelfClosing ? '' : '<div>')
    return
  }
  const attributes = attributesOf(scan, tag)
  if (isLost(tag, attributes)) {
    reportTag(scan, end, 'doubt')
    return
  }
  const isPlain = !tag.attributes.some(({ isExpression }) => isExpression) && !hasSyntax(text)
  const poster = /^video$/i.test(name)
    ? attributes.find(([attribute]) => attribute === 'poster')?.[1]
    : undefined
  const still = poster === undefined || poster === '' ? '' : startTag('img', { src: poster })
  const start = `${still}${isPlain ? text : startTag(name, Object.fromEntries(attributes))}`
  if (isUnclosed || (tag.isSelfClosing && !isVoid(tag))) {
    scan.replace(end, `${start.replace(/\/?>$/, '>')}</${name}>`)
    return
  }
  const isMarkdown = scan.at < scan.markdownUntil
  const holdsBlocks = isBlockName(name) && !isVoid(tag)
  const close = holdsBlocks ? endTagOf(scan, tag) : undefined
  if (/^iframe$/i.test(name) && close !== undefined) {
    copyFrame(scan, { start, tag, close })
  } else if (isMarkdown) {
    if (close !== undefined) {
      openPair(scan, { key: `html/${name}`, close: `</${name}>` })
    }
    scan.replace(end, start)
  } else if (isPlain && still === '') {
    if (close !== undefined) {
      scan.openElements.push(
        indentOf(scan.source.slice(scan.lineStart, Math.min(scan.at, scan.lineStart + 200))),
      )
    }
    scan.write(text)
    scan.skipTo(end)
  } else scan.replace(end, start)
}

function attributesOf(scan: Scan, tag: WrittenTag): [string, string][] {
  return tag.attributes.flatMap(({ name, value, isExpression }): [string, string][] => {
    const known = isExpression ? valueOf(value ?? '', scan) : value
    if (known === undefined) return isExpression ? [] : [[name, '']]
    if (!hasSyntax(known)) return [[name, known]]
    const isAddress = /^(?:src|href|poster|data|srcset|cite|action)$|-src(?:set)?$/i.test(name)
    return [[name, isAddress ? resolveAddress(known) : plainAttribute(known)]]
  })
}

/** Whether a picture or film loses its address with an expression that nobody can compute. */
function isLost(tag: WrittenTag, attributes: readonly [string, string][]): boolean {
  return (
    /^(?:img|source|video|audio|iframe)$/.test(tag.name) &&
    tag.attributes.some(({ name }) => /^src/i.test(name) || name === '') &&
    !attributes.some(([name]) => /^(?:src|srcset)$/i.test(name))
  )
}

function writeEndTag(scan: Scan, { name, end }: WrittenTag): void {
  const key = `html/${name}`
  if (isBlockName(name)) scan.openElements.pop()
  if (scan.pairs.some((pair) => pair.key === key)) writeClosing(scan, end, key)
  else if (flattened.test(name)) scan.replace(end, '</div>')
  else if (scan.at < scan.markdownUntil) scan.replace(end, `</${name}>`)
  else {
    scan.write(scan.source.slice(scan.at, end))
    scan.skipTo(end)
  }
}

/** A frame as one piece: an HTML parser takes what is inside as text. */
function copyFrame(
  scan: Scan,
  { start, tag, close }: { start: string; tag: WrittenTag; close: number },
): void {
  const inside = scan.source.slice(tag.end, close).trim()
  const end = scan.find('>', close)
  const address = /^https?:\/\/\S+$/.test(inside) ? escapeHtml(inside) : ''
  scan.replace(end === -1 ? close : end + 1, `${start}${address}</${tag.name}>`)
}

/** Code, scripts and drawings up to their end, as one piece. */
function copyUntouched(scan: Scan, tag: WrittenTag): void {
  const name = tag.name.toLowerCase()
  const close = scan.find(`</${tag.name}`, tag.end)
  const end = close === -1 ? -1 : scan.find('>', close)
  if (end === -1) {
    reportTag(scan, tag.end, 'doubt')
    return
  }
  const text = scan.source.slice(scan.at, end + 1)
  const inside = scan.source.slice(tag.end, close)
  if (name === 'code' && !text.includes('\n\n')) {
    scan.replace(end + 1, text.replaceAll('\n', ' '))
  } else if (name === 'code' || /^(?:xmp|listing|plaintext)$/.test(name)) {
    scan.replace(end + 1, codeHtml(inside, ''))
  } else {
    scan.replace(end + 1, text.replaceAll('\n', '&#10;'))
  }
}
