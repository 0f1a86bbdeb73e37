import type { Element, ElementContent } from 'hast'
import type { MarkDef, PendingImage, Span } from '#sanity/import/documents.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { generatorScheme, syntaxOf, withoutComputed } from './generators/address.ts'
import { attributeOf, footnotesId, htmlText, knownLine } from './html-tree.ts'
import { type LinkContext } from './links.ts'
import { reportLiterals, withoutStrayMarks } from './literal-marks.ts'
import { toPendingImage } from './picture.ts'
import { reportElement } from './report-element.ts'
import { createSpans } from './spans.ts'

export type InlineContext = {
  links: LinkContext
  warn: Warn
  /** Reports content because of which the article must not go live unseen. */
  doubt: Warn
  /** Lines of the links to places of the page itself, in their order, by the names of the places. */
  anchorLines: Map<string, number[]>
}

/** A picture of a paragraph, with the address it leads to. */
export type InlineImage = {
  image: PendingImage
  href: string | undefined
  /** Whether it stands before all words of its paragraph. */
  isFirst: boolean
}

export type Inline = {
  children: Span[]
  markDefs: MarkDef[]
  images: InlineImage[]
  /** Names of places to which links of the page may lead. */
  ids: string[]
}

const decorators: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  u: 'underline',
  ins: 'underline',
  s: 'strike-through',
  strike: 'strike-through',
  del: 'strike-through',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
}

/** Elements that say nothing which a reader would miss. */
const plain: ReadonlySet<string> = new Set(
  'bdi bdo big button data font label nobr noscript output rp rt ruby small span time wbr center picture source'.split(
    ' ',
  ),
)

/**
 * Turns the inline content of one block into spans with marks. Portable Text has no inline images,
 * so they are returned for the caller to place beside the block.
 */
export function toInline(nodes: readonly ElementContent[], context: InlineContext): Inline {
  const spans = createSpans(context.links, context.warn)
  const line = nodes.map(knownLine).find((known) => known !== undefined) ?? 1
  const reader: Reader = { context, spans, images: [], ids: [], line }
  readAll(nodes, [], reader)
  return { ...spans.finish(), images: reader.images, ids: reader.ids }
}

type Reader = {
  context: InlineContext
  spans: ReturnType<typeof createSpans>
  images: InlineImage[]
  ids: string[]
  /** Line of what was read last: some nodes have none. */
  line: number
}

function readAll(nodes: readonly ElementContent[], marks: string[], reader: Reader): void {
  for (const node of nodes) {
    reader.line = knownLine(node) ?? reader.line
    if (node.type === 'text') readText(node.value, marks, reader)
    else if (node.type === 'element') readElement(node, marks, reader)
  }
}

function readText(typed: string, marks: string[], { spans, context, line }: Reader): void {
  const isCode = marks.includes('code')
  const { text, syntax } = withoutComputed(typed)
  for (const found of syntax) {
    context.doubt(line, `«${found}» — адрес, который вычислял генератор: проверьте эту ссылку`)
  }
  if (!isCode) reportLiterals(text, line, context.warn)
  spans.addText(isCode ? text : withoutStrayMarks(text), marks)
}

function readElement(node: Element, marks: string[], reader: Reader): void {
  const { tagName, children } = node
  const { spans, context } = reader
  noteId(node, reader)
  if (attributeOf(node, 'dataImport') !== undefined) reportElement(node, context)
  const decorator = decorators[tagName]
  if (decorator !== undefined) readAll(children, [...marks, decorator], reader)
  else if (tagName === 'abbr' || tagName === 'acronym') {
    sayTitle(node, context, reader.line)
    readAll(children, marks, reader)
  } else if (tagName === 'br') spans.addBreak(marks)
  else if (tagName === 'a') readLink(node, marks, reader)
  else if (tagName === 'img') readImage(node, reader)
  else if (tagName === 'q') {
    spans.addText('«', marks)
    readAll(children, marks, reader)
    spans.addText('»', marks)
  } else if (tagName === 'input') readInput(node, marks, reader)
  else if (plain.has(tagName) || !reportElement(node, context)) readAll(children, marks, reader)
}

/** Notes the name of a place; the numbers of footnotes have names that nothing uses. */
function noteId(node: Element, { ids }: Reader): void {
  const id =
    attributeOf(node, 'id') ?? (node.tagName === 'a' ? attributeOf(node, 'name') : undefined)
  if (id !== undefined && attributeOf(node, 'dataFootnoteRef') === undefined) ids.push(id)
}

function readImage(node: Element, { images, spans }: Reader): void {
  const image = toPendingImage(node)
  if (image !== undefined) images.push({ image, href: undefined, isFirst: spans.isEmpty() })
}

function readInput(node: Element, marks: string[], { spans, context, line }: Reader): void {
  if (attributeOf(node, 'type') !== 'checkbox') {
    reportElement(node, context)
    return
  }
  context.warn(line, 'отметка о выполнении стала знаком в тексте пункта')
  spans.addText(attributeOf(node, 'checked') === undefined ? '☐' : '☑', marks)
}

function readLink(node: Element, marks: string[], reader: Reader): void {
  const { spans, images, context, line } = reader
  if (attributeOf(node, 'dataFootnoteBackref') !== undefined) return
  if (attributeOf(node, 'dataFootnoteRef') !== undefined) {
    const link = spans.linkMarks(`#${footnotesId}`, line, noFlags)
    spans.addText(`[${htmlText(node)}]`, [...marks, ...link])
    return
  }
  const href = attributeOf(node, 'href')
  if (href === undefined) {
    readAll(node.children, marks, reader)
    return
  }
  sayTitle(node, context, line)
  const imagesBefore = images.length
  const lengthBefore = spans.length()
  readAll(node.children, [...marks, ...linkMarks(href, node, reader)], reader)
  if (spans.length() > lengthBefore) return
  const inside = images.slice(imagesBefore)
  for (const image of inside) image.href = href
  if (inside.length === 0 && href !== '#') {
    const address = href.startsWith(generatorScheme) ? syntaxOf(href) : href
    context.warn(line, `у ссылки «${address}» нет текста: она убрана`)
  }
}

/** What a pointer over a word shows is said: no screen of a phone has it. */
function sayTitle(node: Element, { warn }: InlineContext, line: number): void {
  const title = attributeOf(node, 'title')?.trim() ?? ''
  if (title !== '' && title !== htmlText(node).trim()) {
    warn(line, `всплывающая подсказка «${title}» не импортирована`)
  }
}

const noFlags = { newTab: false, rel: new Set<string>() }

function linkMarks(href: string, node: Element, { spans, context, line }: Reader): string[] {
  if (href.startsWith(generatorScheme)) {
    context.warn(
      line,
      `ссылка «${syntaxOf(href)}» убрана, текст сохранён: её адрес вычислял генератор`,
    )
    return []
  }
  const [, anchor] = href.split('#')
  if (anchor !== undefined) {
    const lines = context.anchorLines.get(anchor) ?? []
    context.anchorLines.set(anchor, lines)
    lines.push(line)
  }
  return spans.linkMarks(href, line, {
    newTab: attributeOf(node, 'target') === '_blank',
    rel: new Set((attributeOf(node, 'rel') ?? '').toLowerCase().split(/\s+/)),
  })
}
