import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export type DividerBlock = BlockFrame<'dividerBlock'>

export const dividerBlock: BlockDefinition<DividerBlock> = {
  places: ['body', 'page'],
  visibleFields: [],
  toView,
  toMarkdown: () => [{ type: 'thematicBreak' }],
}

function toView(stored: StoredBlock<'dividerBlock'>): DividerBlock {
  return toFrame(stored)
}
