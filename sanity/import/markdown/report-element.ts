import type { Element } from 'hast'
import { attributeOf, htmlLine, htmlText } from './html-tree.ts'
import type { Warn } from '#sanity/import/problem.ts'

/** Their content is no text. */
const opaque: ReadonlySet<string> = new Set([
  'canvas',
  'math',
  'script',
  'style',
  'svg',
  'template',
])

/** Scripts that only dress up what stands in the text anyway. */
const dressing =
  /(?:platform\.twitter\.com|platform\.x\.com|instagram\.com|telegram\.org\/js|embedly\.com)/

const longest = 300

/** Reports an element that cannot be shown; true if its content is no text either. */
export function reportElement(
  node: Element,
  { warn, doubt }: { warn: Warn; doubt: Warn },
): boolean {
  const { tagName } = node
  const line = htmlLine(node)
  const kind = attributeOf(node, 'dataImport')
  if (kind === 'math') {
    warn(line, `формула «${shortened(htmlText(node))}» сохранена текстом с оформлением «код»`)
  } else if (kind === 'missing') {
    const text = shortened(attributeOf(node, 'dataText') ?? '')
    warn(line, `«${text}» из «${shortened(attributeOf(node, 'dataTag') ?? '')}» не перенесено`)
  } else if (kind === 'mention') {
    const text = attributeOf(node, 'dataText') ?? ''
    warn(line, `тег «${text}» без конца показан словом: оформите его кодом, если речь о нём`)
  } else if (kind === 'report') {
    const text = shortened(attributeOf(node, 'dataText') ?? '')
    const isHtml = /^<[a-z]/.test(text)
    if (attributeOf(node, 'dataLevel') === 'doubt') {
      const what = isHtml
        ? 'тег, который нельзя перенести'
        : 'синтаксис генератора, который импорт не понимает'
      doubt(line, `«${text}» — ${what}: проверьте, не пропали ли слова или картинки`)
    } else {
      const what = isHtml ? 'тег без конца' : 'синтаксис генератора'
      warn(line, `«${text}» — ${what}: читателю он не показан`)
    }
  } else if (kind === undefined && opaque.has(tagName)) {
    const src = attributeOf(node, 'src') ?? ''
    const message = `HTML-тег <${tagName}> не поддерживается: он убран вместе с содержимым «${shortened(src || htmlText(node))}»`
    if (tagName === 'script' && !dressing.test(src)) doubt(line, message)
    else warn(line, message)
  } else if (kind === undefined) {
    warn(line, `HTML-тег <${tagName}> не поддерживается: оставлен только текст внутри него`)
  }
  return opaque.has(tagName)
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest)}…`
}
