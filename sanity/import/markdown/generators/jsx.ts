import { readHtmlTag, valueOf } from './html-tags.ts'
import { closingBrace, readWrittenTag, textOfExpression, type WrittenTag } from './jsx-tag.ts'
import { reportTag, writeClosing, writeTag } from './pairs.ts'
import { escapeHtml } from './placeholder.ts'
import { mentionHtml } from './report-html.ts'
import { matchAt, type Scan } from './scan.ts'

/** HTML as it was once written, in capitals. */
const oldHtml =
  /^(?:A|B|BIG|BLOCKQUOTE|BR|CENTER|CODE|DD|DIV|DL|DT|EM|FONT|H[1-6R]|I|IFRAME|IMG|LI|OL|P|PRE|S|SMALL|SPAN|STRONG|SUB|SUP|TABLE|TBODY|TD|TH|THEAD|TR|TT|U|UL|VIDEO)$/
const fragments = /^(?:|Fragment|React\.Fragment)$/

/** `<a@b.example>` is a link of Markdown. */
const mailAddress = /<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>/y

/** Reads a tag of HTML, MDX or Astro at the place of the scan. */
export function readTag(scan: Scan): boolean {
  const tag = readWrittenTag(scan.source, scan.at)
  if (tag === undefined || matchAt(scan, mailAddress) !== null) return false
  if (fragments.test(tag.name)) {
    scan.replace(tag.end, '')
    return true
  }
  const isComponent = /^[A-Z]|\.|^(?:lite|c|x)-/.test(tag.name) && !oldHtml.test(tag.name)
  if (!isComponent) {
    readHtmlTag(scan, tag)
    return true
  }
  const key = `jsx/${tag.name}`
  if (tag.isClosing) {
    writeClosing(scan, tag.end, key)
    return true
  }
  if (isWord(scan, tag)) {
    scan.replace(tag.end, mentionHtml(scan.source.slice(scan.at, tag.end)))
    return true
  }
  const attributes = new Map<string, string>()
  const expressions: { name: string; value: string }[] = []
  for (const { name, value, isExpression } of tag.attributes) {
    const known = isExpression ? valueOf(value ?? '', scan) : value
    if (known !== undefined) attributes.set(name.toLowerCase(), known)
    else if (isExpression) expressions.push({ name, value: value ?? '' })
    else attributes.set(name.toLowerCase(), '')
  }
  const text = scan.source.slice(scan.at, tag.end)
  const isBlock = scan.isAlone(tag.end)
  const call = { name: tag.name, values: [], attributes, expressions, text, isBlock }
  writeTag(scan, { call, end: tag.end, key, isSingle: tag.isSelfClosing })
  return true
}

/** `List<String>`, or the name of a component in a sentence. */
function isWord(scan: Scan, { name, attributes, isSelfClosing, end }: WrittenTag): boolean {
  if (isSelfClosing || attributes.length > 0) return false
  if ((scan.lastCloser.get(`jsx/${name}`) ?? -1) >= end) return false
  return /[\p{L}\p{N}]/u.test(
    scan.source.slice(Math.max(scan.lineStart, scan.at - 500), scan.at).replace(/<[^<>]*>/g, ' '),
  )
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
  // In a file that only looks like MDX, braces around paragraphs are no expression.
  if (end === undefined || (!scan.isNamedMdx && /\n[ \t]*\n/.test(source.slice(at, end)))) {
    scan.brokenBraces += 1
    return false
  }
  const text = textOfExpression(source.slice(at + 1, end - 1).trim())
  if (text === undefined) reportTag(scan, end, 'doubt')
  else scan.replace(end, escapeHtml(text))
  return true
}
