import { lineOf, type MarkdownNode, type NodeOf } from './syntax-tree.ts'
import { type BodyContext, type DraftBlock, type ListPlace, toTextBlocks } from './text-blocks.ts'

/**
 * Turns a list into one block per item; a nested list is one level deeper.
 *
 * @param toBlocks turns nodes that an item cannot contain into blocks after it
 */
export function toListBlocks(
  list: NodeOf<'list'>,
  context: BodyContext,
  toBlocks: (node: MarkdownNode) => DraftBlock[],
  level = 1,
): DraftBlock[] {
  const place: ListPlace = { listItem: list.ordered ? 'number' : 'bullet', level }
  if (list.ordered && (list.start ?? 1) !== 1) {
    context.warn(lineOf(list), `нумерация списка начнётся с 1, а не с ${list.start}`)
  }
  return list.children.flatMap((item) => {
    if (typeof item.checked === 'boolean') {
      context.warn(lineOf(item), 'отметка о выполнении у пункта списка не сохраняется')
    }
    return itemParts(item).flatMap((part) => {
      if (part.type === 'text') return toTextBlocks(part.nodes, 'normal', context, place)
      if (part.node.type === 'list') return toListBlocks(part.node, context, toBlocks, level + 1)
      context.warn(
        lineOf(part.node),
        'в пункте списка возможен только текст: блок поставлен после него',
      )
      return toBlocks(part.node)
    })
  })
}

type ItemPart = { type: 'text'; nodes: MarkdownNode[] } | { type: 'block'; node: MarkdownNode }

/** The parts of an item; neighbouring paragraphs become one text with line breaks. */
function itemParts(item: NodeOf<'listItem'>): ItemPart[] {
  const parts: ItemPart[] = []
  for (const node of item.children) {
    const last = parts.at(-1)
    if (node.type !== 'paragraph') parts.push({ type: 'block', node })
    else if (last?.type === 'text') last.nodes.push({ type: 'break' }, ...node.children)
    else parts.push({ type: 'text', nodes: [...node.children] })
  }
  return parts
}
