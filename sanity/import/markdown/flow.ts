import type { Element } from 'hast'
import type { BlockStyle } from '#sanity/import/documents.ts'
import { withAttributes } from './block-attributes.ts'
import { callToActionLabel } from './call-to-action.ts'
import { alertIn, toCallout } from './callout.ts'
import { toDefinitionList, withDefinitions } from './definition-list.ts'
import { toFigure } from './figure.ts'
import { boldLine, flowParts, isEmpty } from './flow-kinds.ts'
import { toFrame } from './frame.ts'
import {
  attributeOf,
  holdsLink,
  htmlLine,
  type HtmlNode,
  htmlText,
  isElement,
} from './html-tree.ts'
import { numbersInText, toList } from './list.ts'
import { reportElement } from './report-element.ts'
import { toTable } from './table.ts'
import { toAttributedQuote } from './testimonial-quote.ts'
import {
  type FlowContext,
  linkLine,
  type Piece,
  toPlainBlocks,
  toTextPieces,
} from './text-blocks.ts'

/** Turns blocks of HTML, and inline content between them, into the blocks of a body. */
export function toFlow(
  nodes: readonly HtmlNode[],
  context: FlowContext,
  style: BlockStyle = 'normal',
): Piece[] {
  const parts = flowParts(withAttributes(nodes))
  const numbered = numbersInText(
    parts.flatMap((part) => (part.type === 'block' ? [part.node] : [])),
  )
  return parts.flatMap((part) => {
    if (part.type === 'inline') {
      if (isEmpty(part.nodes)) return []
      const address = style === 'normal' ? loneAddress(part.nodes) : undefined
      return address === undefined
        ? toTextPieces(part.nodes, style, context)
        : linkLine(
            address,
            address,
            htmlLine(part.nodes[0] ?? { type: 'text', value: '' }),
            context,
          )
    }
    const { node } = part
    if (
      node.tagName === 'ol' ||
      node.tagName === 'ul' ||
      node.tagName === 'menu' ||
      node.tagName === 'dir'
    ) {
      return toList(node, context, { inText: numbered.has(node), toFlow })
    }
    const id = attributeOf(node, 'id')
    const anchors: Piece[] = id === undefined ? [] : [{ _type: 'anchorMark', ids: [id] }]
    return [...anchors, ...toPieces(node, context, style)]
  })
}

/** An address that is a text of its own, as WordPress writes what it embeds, is meant to be opened. */
function loneAddress(nodes: readonly HtmlNode[]): string | undefined {
  if (!nodes.every((node) => node.type === 'text' || node.type === 'comment')) return undefined
  return /^\s*(https?:\/\/[^\s<>]+)\s*$/.exec(nodes.map(htmlText).join(''))?.[1]
}

function toPieces(node: Element, context: FlowContext, style: BlockStyle): Piece[] {
  const inside = () => toFlow(node.children, context, style)
  switch (node.tagName) {
    case 'p':
      return toParagraph(node, context, style)
    case 'h2':
    case 'h3':
    case 'h4':
      return toHeading(node, node.tagName, context)
    case 'blockquote':
      return toQuote(node, context)
    case 'hr':
      if (attributeOf(node, 'dataImport') === undefined)
        return [{ _type: 'dividerBlock', _key: '' }]
      reportElement(node, context)
      return []
    case 'pre':
      return toCode(node, context)
    case 'table':
      return toTable(node, context, toFlow)
    case 'aside':
      return toCallout(node, context, toFlow)
    case 'details':
      return toFlow(withSummaryInBold(node), context, style)
    case 'dl':
      return toFlow(toDefinitionList(node), context, style)
    case 'figure':
      return toFigure(node, context, toFlow)
    case 'audio':
    case 'embed':
    case 'iframe':
    case 'object':
    case 'video':
      return toFrame(node, context)
    case 'section':
      if (attributeOf(node, 'dataImport') !== undefined) reportElement(node, context)
      return inside()
    case 'li':
    case 'div':
    default:
      return inside()
  }
}

function toParagraph(node: Element, context: FlowContext, style: BlockStyle): Piece[] {
  const label = callToActionLabel(node, context.callsToAction)
  if (label !== undefined) {
    context.warn(htmlLine(node), `строка «${label}» стала кнопкой, которая ведёт к форме запроса`)
    return [{ _type: 'consultationBlock', _key: '', label }]
  }
  const definitions = withDefinitions(node)
  return definitions === undefined
    ? toFlow(node.children, context, style)
    : definitions.flatMap(({ children }) => toFlow(children, context, style))
}

function toHeading(node: Element, style: 'h2' | 'h3' | 'h4', context: FlowContext): Piece[] {
  // A heading has no blocks inside; HTML may have put some there.
  return flowParts(node.children).flatMap((part) =>
    part.type === 'inline'
      ? isEmpty(part.nodes)
        ? []
        : toTextPieces(part.nodes, style, context)
      : toFlow([part.node], context),
  )
}

function toQuote(node: Element, context: FlowContext): Piece[] {
  const alert = alertIn(node)
  if (alert !== undefined) return toCallout(alert, context, toFlow)
  const { testimonialId } = context
  const paragraphs = node.children.filter(isElement)
  const quote =
    testimonialId && paragraphs.every((child) => child.tagName === 'p' && !holdsLink(child))
      ? toAttributedQuote(paragraphs.map(htmlText))
      : undefined
  if (testimonialId === undefined || quote === undefined) {
    return toFlow(node.children, context, 'blockquote')
  }
  const _ref = testimonialId(quote, htmlLine(node))
  return [{ _type: 'testimonialBlock', _key: '', testimonial: { _type: 'reference', _ref } }]
}

function toCode(node: Element, context: FlowContext): Piece[] {
  const text = htmlText(node).replace(/\n$/, '')
  if (text.trim() === '') return []
  context.warn(htmlLine(node), 'блок кода сохранён абзацем с оформлением «код»')
  return toPlainBlocks(text, ['code'])
}

/** What a click would open stands open, below the line that was clicked. */
function withSummaryInBold({ children }: Element): HtmlNode[] {
  return children.map((child) =>
    isElement(child) && child.tagName === 'summary' && !isEmpty(child.children)
      ? boldLine(
          flowParts(child.children).flatMap((part) =>
            part.type === 'inline' ? part.nodes : part.node.children,
          ),
          child,
        )
      : child,
  )
}
