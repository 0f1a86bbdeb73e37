import type { Element, ElementContent } from 'hast'
import type { MarkDef, PendingImage, Span } from '#sanity/import/documents.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { generatorScheme } from './generators/address.ts'
import { attributeOf, footnotesId, htmlLine, htmlText, knownLine } from './html-tree.ts'
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
  /** Lines of the links to places of the page itself, by the names of the places. */
  anchorLines: Map<string, number>
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
const plain: ReadonlySet<string> = new Set([
  ...[
    'abbr',
    'acronym',
    'bdi',
    'bdo',
    'big',
    'button',
    'data',
    'font',
    'label',
    'nobr',
    'noscript',
  ],
  ...['output', 'rp', 'rt', 'ruby', 'small', 'span', 'time', 'wbr', 'center', 'picture', 'source'],
])

/**
 * Turns the inline content of one block into spans with marks. Portable Text has no inline images,
 * so they are returned for the caller to place beside the block.
 */
export function toInline(nodes: readonly ElementContent[], context: InlineContext): Inline {
  const reader = createReader(context)
  reader.startAt(nodes)
  for (const node of nodes) reader.visit(node, [])
  return reader.finish()
}

function createReader(context: InlineContext) {
  const { links, warn } = context
  const images: InlineImage[] = []
  const ids: string[] = []
  const spans = createSpans(links, warn)
  /** Of what was read last: some nodes have none. */
  let line = 1

  const visit = (node: ElementContent, marks: string[]): void => {
    line = knownLine(node) ?? line
    if (node.type === 'text') {
      if (!marks.includes('code')) reportLiterals(node.value, line, warn)
      spans.addText(marks.includes('code') ? node.value : withoutStrayMarks(node.value), marks)
    } else if (node.type === 'element') {
      const id =
        attributeOf(node, 'id') ?? (node.tagName === 'a' ? attributeOf(node, 'name') : undefined)
      if (id !== undefined && attributeOf(node, 'dataFootnoteRef') === undefined) ids.push(id)
      visitElement(node, marks)
    }
  }
  const visitAll = (nodes: readonly ElementContent[], marks: string[]) => {
    for (const node of nodes) visit(node, marks)
  }
  const visitElement = (node: Element, marks: string[]): void => {
    const { tagName } = node
    const decorator = decorators[tagName]
    if (attributeOf(node, 'dataImport') !== undefined) reportElement(node, context)
    if (decorator !== undefined) visitAll(node.children, [...marks, decorator])
    else if (tagName === 'br') spans.addBreak(marks)
    else if (tagName === 'a') visitLink(node, marks)
    else if (tagName === 'img') {
      const image = toPendingImage(node)
      if (image !== undefined) images.push({ image, href: undefined, isFirst: spans.isEmpty() })
    } else if (tagName === 'q') {
      spans.addText('«', marks)
      visitAll(node.children, marks)
      spans.addText('»', marks)
    } else if (tagName === 'input') visitInput(node, marks)
    else if (plain.has(tagName)) visitAll(node.children, marks)
    else if (!reportElement(node, context)) visitAll(node.children, marks)
  }
  const visitInput = (node: Element, marks: string[]) => {
    if (attributeOf(node, 'type') !== 'checkbox') {
      reportElement(node, context)
      return
    }
    warn(line, 'отметка о выполнении стала знаком в тексте пункта')
    spans.addText(attributeOf(node, 'checked') === undefined ? '☐' : '☑', marks)
  }
  const visitLink = (node: Element, marks: string[]): void => {
    if (attributeOf(node, 'dataFootnoteBackref') !== undefined) return
    if (attributeOf(node, 'dataFootnoteRef') !== undefined) {
      const link = spans.linkMarks(`#${footnotesId}`, htmlLine(node), noFlags)
      spans.addText(`[${htmlText(node)}]`, [...marks, ...link])
      return
    }
    const href = attributeOf(node, 'href')
    if (href === undefined) {
      visitAll(node.children, marks)
      return
    }
    const imagesBefore = images.length
    const lengthBefore = spans.length()
    const flags = {
      newTab: attributeOf(node, 'target') === '_blank',
      rel: new Set((attributeOf(node, 'rel') ?? '').toLowerCase().split(/\s+/)),
    }
    visitAll(node.children, [...marks, ...linkMarks(href, node, flags)])
    if (spans.length() > lengthBefore) return
    const inside = images.slice(imagesBefore)
    for (const image of inside) image.href = href
    if (inside.length === 0 && href !== '#')
      warn(htmlLine(node), `у ссылки «${href}» нет текста: она убрана`)
  }
  const linkMarks = (href: string, node: Element, flags: typeof noFlags): string[] => {
    const [, anchor] = href.split('#')
    if (anchor !== undefined) context.anchorLines.set(anchor, htmlLine(node))
    if (!href.startsWith(generatorScheme)) return spans.linkMarks(href, htmlLine(node), flags)
    const syntax = decodeURIComponent(href.slice(generatorScheme.length))
    warn(htmlLine(node), `ссылка «${syntax}» убрана, текст сохранён: её адрес вычислял генератор`)
    return []
  }
  const startAt = (nodes: readonly ElementContent[]) => {
    line = nodes.map(knownLine).find((known) => known !== undefined) ?? line
  }
  return { visit, startAt, finish: (): Inline => ({ ...spans.finish(), images, ids }) }
}

const noFlags = { newTab: false, rel: new Set<string>() }
