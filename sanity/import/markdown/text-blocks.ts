import type {
  BlockStyle,
  BodyBlock,
  MarkDef,
  PendingImage,
  Span,
  TextBlock,
} from '#sanity/import/documents.ts'
import { type InlineContext, toInline } from './inline.ts'
import type { MarkdownNode } from './syntax-tree.ts'
import type { AttributedQuote } from './testimonial-quote.ts'

/** A block whose `_key` is given at the end, by `withKeys`. */
export type DraftBlock = BodyBlock | PendingImage

export type BodyContext = InlineContext & {
  /** Returns the id of the testimonial with this quote; without it, quotes stay blockquotes. */
  testimonialId?: (quote: AttributedQuote, line: number) => string
}

/** Fields that make a block a list item. */
export type ListPlace = { listItem: 'bullet' | 'number'; level: number }

/** Inline content as a block, followed by the images in it. */
export function toTextBlocks(
  nodes: readonly MarkdownNode[],
  style: BlockStyle,
  context: BodyContext,
  list?: ListPlace,
): DraftBlock[] {
  const { children, markDefs, images } = toInline(nodes, context)
  const pending = images.map((image): PendingImage => ({ ...image, _key: '' }))
  return [...toBlock(style, children, markDefs, list), ...pending]
}

/** A paragraph of one text; nothing if the text is empty. */
export function toPlainBlocks(text: string, marks: string[]): DraftBlock[] {
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
