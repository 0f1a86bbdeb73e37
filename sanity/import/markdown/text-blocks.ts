import type { ElementContent } from 'hast'
import type {
  BlockStyle,
  BodyBlock,
  MarkDef,
  PendingImage,
  Span,
  TextBlock,
} from '#sanity/import/documents.ts'
import { type Inline, type InlineContext, type InlineImage, toInline } from './inline.ts'
import { resolveLink, toMarkDef } from './links.ts'
import { withPairedBold } from './literal-marks.ts'
import type { AttributedQuote } from './testimonial-quote.ts'

/** A block whose `_key` is given at the end, by `withKeys`. */
export type DraftBlock = BodyBlock | PendingImage

/** A place in the text to which links of the page lead by one of its names. */
export type AnchorMark = { _type: 'anchorMark'; ids: string[] }

/** What a text is turned into before its links to itself are resolved. */
export type Piece = DraftBlock | AnchorMark

export type BodyContext = Omit<InlineContext, 'anchorLines'> & {
  /** Returns the id of the testimonial with this quote; without it, quotes stay blockquotes. */
  testimonialId?: ((quote: AttributedQuote, line: number) => string) | undefined
  /** Beginnings of words, in lower case, that make a line in brackets a call to action. */
  callsToAction: readonly string[]
}

export type FlowContext = BodyContext & InlineContext

/** Fields that make a block a list item. */
export type ListPlace = { listItem: 'bullet' | 'number'; level: number }

/** Inline content as a block; pictures in it stand before or after the block. */
export function toTextPieces(
  nodes: readonly ElementContent[],
  style: BlockStyle,
  context: FlowContext,
  list?: ListPlace,
): Piece[] {
  const { children, markDefs, images, ids }: Inline = toInline(withPairedBold(nodes), context)
  const anchors: Piece[] = ids.length === 0 ? [] : [{ _type: 'anchorMark', ids }]
  const text = toBlock(style, children, markDefs, list)
  const placed = (wanted: boolean) =>
    images
      .filter(({ isFirst }) => isFirst === wanted)
      .flatMap((image) => toImagePieces(image, context))
  return [...anchors, ...placed(true), ...text, ...placed(false)]
}

const imageFile = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?$/i

/** A picture, and the link that was around it as a line below. */
function toImagePieces({ image, href }: InlineImage, context: FlowContext): Piece[] {
  if (href === undefined) return [image]
  if (imageFile.test(href) || href === image.source) {
    context.warn(
      image.line,
      `ссылка картинки на её же файл «${href}» убрана: сайт сам показывает картинку крупно`,
    )
    return [image]
  }
  return [image, ...linkLine(href, image.alt ?? image.caption, image.line, context)]
}

/** A paragraph that is a link; nothing, with a warning, if its address is unusable. */
export function linkLine(
  href: string,
  text: string | undefined,
  line: number,
  context: FlowContext,
): Piece[] {
  const target = resolveLink(href, context.links)
  if (target.kind === 'unusable') {
    context.warn(line, `ссылка «${href}» убрана: ${target.reason}`)
    return text === undefined ? [] : toPlainBlocks(text, [])
  }
  if (target.kind === 'path' && target.missing) {
    context.warn(line, `на сайте нет страницы ${target.path}: ссылке нужно перенаправление`)
  }
  const mark = toMarkDef(target, 'm0', { newTab: false, rel: new Set() })
  const words = text ?? URL.parse(href)?.hostname ?? href
  return toBlock('normal', [{ _type: 'span', _key: 's0', text: words, marks: ['m0'] }], [mark])
}

/** A paragraph of one text; nothing if the text is empty. */
export function toPlainBlocks(text: string, marks: string[]): TextBlock[] {
  const children: Span[] = text === '' ? [] : [{ _type: 'span', _key: 's0', text, marks }]
  return toBlock('normal', children, [])
}

function toBlock(
  style: BlockStyle,
  children: Span[],
  markDefs: MarkDef[],
  list?: ListPlace,
): TextBlock[] {
  if (children.length === 0) return []
  return [{ _type: 'block', _key: '', style, ...list, children, markDefs }]
}
