import { callToActionLabel } from './call-to-action.ts'
import { toListBlocks } from './list-blocks.ts'
import { lineOf, type MarkdownNode, type NodeOf, plainText } from './syntax-tree.ts'
import { toAttributedQuote } from './testimonial-quote.ts'
import { type BodyContext, type DraftBlock, toPlainBlocks, toTextBlocks } from './text-blocks.ts'

/** Turns the Markdown below the front matter into the blocks of an article's body. */
export function toBody(nodes: readonly MarkdownNode[], context: BodyContext): DraftBlock[] {
  return nodes.flatMap((node) => toBlocks(node, context))
}

function toBlocks(node: MarkdownNode, context: BodyContext): DraftBlock[] {
  const { warn } = context
  switch (node.type) {
    case 'heading':
      return toHeading(node, context)
    case 'paragraph':
      return toParagraph(node, context)
    case 'list':
      return toListBlocks(node, context, (child) => toBlocks(child, context))
    case 'blockquote':
      return toQuote(node, context)
    case 'thematicBreak':
      return [{ _type: 'dividerBlock', _key: '' }]
    case 'html':
      return toTextBlocks([node], 'normal', context)
    case 'table':
      return toTableRows(node, context)
    case 'code':
      warn(lineOf(node), 'блок кода сохранён абзацем с оформлением «код»')
      return toPlainBlocks(node.value, ['code'])
    case 'footnoteDefinition':
      warn(lineOf(node), 'сноски не поддерживаются: текст сноски сохранён абзацем')
      return toBody(node.children, context)
    case 'definition':
    case 'yaml':
      return []
    case 'break':
    case 'delete':
    case 'emphasis':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'link':
    case 'linkReference':
    case 'listItem':
    case 'strong':
    case 'tableCell':
    case 'tableRow':
    case 'text':
      break
  }
  // List items and the like outside of their parent are plain text.
  return toPlainBlocks(plainText(node), [])
}

function toParagraph(node: NodeOf<'paragraph'>, context: BodyContext): DraftBlock[] {
  const label = callToActionLabel(node)
  if (label !== undefined) return [{ _type: 'consultationBlock', _key: '', label }]
  return toTextBlocks(node.children, 'normal', context)
}

const headingStyles = ['h2', 'h2', 'h3', 'h4', 'h4', 'h4'] as const

function toHeading(node: NodeOf<'heading'>, context: BodyContext): DraftBlock[] {
  const style = headingStyles[node.depth - 1] ?? 'h4'
  if (style !== `h${node.depth}`) {
    context.warn(
      lineOf(node),
      `заголовок уровня ${node.depth} стал заголовком уровня ${style.slice(1)}`,
    )
  }
  return toTextBlocks(node.children, style, context)
}

function toQuote(node: NodeOf<'blockquote'>, context: BodyContext): DraftBlock[] {
  const { testimonialId } = context
  const quote = testimonialId && toAttributedQuote(node)
  if (testimonialId === undefined || quote === undefined) {
    return node.children.flatMap((child) =>
      child.type === 'paragraph'
        ? toTextBlocks(child.children, 'blockquote', context)
        : toBlocks(child, context),
    )
  }
  const _ref = testimonialId(quote, lineOf(node))
  return [{ _type: 'testimonialBlock', _key: '', testimonial: { _type: 'reference', _ref } }]
}

function toTableRows(node: NodeOf<'table'>, context: BodyContext): DraftBlock[] {
  context.warn(lineOf(node), 'таблицы пока не поддерживаются: строки сохранены абзацами')
  return node.children.flatMap((row) => {
    const cells = row.children.flatMap((cell, index): MarkdownNode[] =>
      index === 0 ? cell.children : [{ type: 'text', value: ' — ' }, ...cell.children],
    )
    return toTextBlocks(cells, 'normal', context)
  })
}
