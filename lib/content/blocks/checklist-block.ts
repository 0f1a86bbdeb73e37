import { list, paragraph, plain, titleNodes } from '#lib/content/markdown/nodes.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'
import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const checklistBlockFields = `_type == "checklistBlock" => { title, items }`

export type ChecklistBlock = BlockFrame<'checklistBlock'> & { title?: string; items: string[] }

export const checklistBlock: BlockDefinition<ChecklistBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'items'],
  toView,
  toMarkdown: (block) => [
    ...titleNodes(block),
    list(
      false,
      block.items.map((item) => [paragraph(plain(item))]),
    ),
  ],
}

function toView(stored: StoredBlock<'checklistBlock'>): ChecklistBlock | undefined {
  const items = (Array.isArray(stored.items) ? stored.items : []).map(parseText).filter(Boolean)
  if (items.length === 0) return undefined
  const title = parseText(stored.title)
  return { ...toFrame(stored), ...(title && { title }), items }
}
