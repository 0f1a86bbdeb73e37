import type { Element, ElementContent } from 'hast'
import { flowParts, isEmpty } from './flow-kinds.ts'
import { attributeOf, element, htmlLine, type HtmlNode, isElement } from './html-tree.ts'
import { type FlowContext, type ListPlace, type Piece, toTextPieces } from './text-blocks.ts'

type Options = {
  /** Whether the numbers stand in the text, so that they go on after a picture. */
  inText: boolean
  toFlow: (nodes: readonly HtmlNode[], context: FlowContext) => Piece[]
}

type ItemPart = { type: 'text'; nodes: ElementContent[] } | { type: 'block'; node: Element }

/** Turns a list into one block per item; a nested list is one level deeper. */
export function toList(list: Element, context: FlowContext, options: Options, level = 1): Piece[] {
  const { inText, toFlow } = options
  const isOrdered = list.tagName === 'ol'
  let number = startOf(list)
  const place: ListPlace | undefined =
    isOrdered && inText ? undefined : { listItem: isOrdered ? 'number' : 'bullet', level }
  return itemsOf(list).flatMap((item) => {
    number = Number(attributeOf(item, 'value') ?? number)
    const parts = withNumber(itemParts(item), place === undefined ? number : undefined, item)
    number += 1
    return parts.flatMap((part) => {
      if (part.type === 'text') return toTextPieces(part.nodes, 'normal', context, place)
      const { node } = part
      if (isList(node)) {
        const inner = place === undefined ? level : level + 1
        return toList(
          node,
          context,
          { inText: node.tagName === 'ol' && isInterrupted(node), toFlow },
          inner,
        )
      }
      context.warn(
        htmlLine(node),
        'в пункте списка возможен только текст: блок поставлен после него',
      )
      return toFlow([node], context)
    })
  })
}

/**
 * The ordered lists among blocks whose numbers must stand in their text, because a block of the
 * site always begins at 1: those that begin elsewhere or are interrupted by pictures and blocks,
 * and the ones that such a list continues.
 */
export function numbersInText(nodes: readonly Element[]): ReadonlySet<Element> {
  const lists = nodes.filter(({ tagName }) => tagName === 'ol')
  const found = new Set<Element>()
  for (const [index, list] of lists.entries()) {
    const next = startOf(list) + itemsOf(list).length
    const following = lists[index + 1]
    const goesOn = following !== undefined && next > 1 && startOf(following) === next
    if (startOf(list) !== 1 || isInterrupted(list) || goesOn) found.add(list)
  }
  return found
}

function startOf(list: Element): number {
  return Number(attributeOf(list, 'start') ?? 1)
}

function isInterrupted(list: Element): boolean {
  const items = itemsOf(list)
  return items.some((item, index) =>
    itemParts(item).some((part) =>
      part.type === 'text'
        ? index < items.length - 1 && part.nodes.some(hasPicture)
        : !isList(part.node) && index < items.length - 1,
    ),
  )
}

function hasPicture(node: HtmlNode): boolean {
  return isElement(node) && (node.tagName === 'img' || node.children.some(hasPicture))
}

function isList(node: Element): boolean {
  return /^(?:ol|ul|menu|dir)$/.test(node.tagName)
}

/** The items of a list; what stands between them in HTML is an item too. */
function itemsOf(list: Element): Element[] {
  return list.children.flatMap((child): Element[] => {
    if (isElement(child)) return child.tagName === 'li' ? [child] : [element('li', [child], child)]
    return isEmpty([child]) ? [] : [element('li', [child], child)]
  })
}

/** The parts of an item; neighbouring paragraphs become one text with line breaks. */
function itemParts(item: Element): ItemPart[] {
  const parts: ItemPart[] = []
  for (const part of flowParts(item.children)) {
    if (part.type === 'inline' && isEmpty(part.nodes)) continue
    const nodes = part.type === 'inline' ? part.nodes : paragraphContent(part.node)
    const last = parts.at(-1)
    if (nodes === undefined) {
      if (part.type === 'block') parts.push({ type: 'block', node: part.node })
    } else if (last?.type === 'text') last.nodes.push(element('br', [], item), ...nodes)
    else parts.push({ type: 'text', nodes: [...nodes] })
  }
  return parts
}

/** The content of a paragraph that holds nothing but text. */
function paragraphContent(node: Element): ElementContent[] | undefined {
  if (node.tagName !== 'p' && node.tagName !== 'div') return undefined
  return flowParts(node.children).every((part) => part.type === 'inline')
    ? node.children
    : undefined
}

function withNumber(parts: ItemPart[], number: number | undefined, item: Element): ItemPart[] {
  if (number === undefined) return parts
  const text: ElementContent = { type: 'text', value: `${number}. ` }
  const index = parts.findIndex(({ type }) => type === 'text')
  const first = parts[index]
  if (first?.type !== 'text') {
    const alone: ItemPart = {
      type: 'text',
      nodes: [{ ...text, ...(item.position && { position: item.position }) }],
    }
    return parts.length === 0 ? [] : [alone, ...parts]
  }
  return parts.with(index, { type: 'text', nodes: [text, ...first.nodes] })
}
