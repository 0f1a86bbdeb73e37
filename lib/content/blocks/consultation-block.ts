import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { lineNodes, link, paragraph, titleNodes } from '#lib/content/markdown/nodes.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const consultationBlockFields = `_type == "consultationBlock" => { title, text, label }`

/** A button; with a title or a text, a card with a button. */
export type ConsultationBlock = BlockFrame<'consultationBlock'> & {
  title?: string
  text?: string
  label: string
}

export const consultationBlock: BlockDefinition<ConsultationBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'text', 'label'],
  toView,
  toMarkdown: (block, resolve) => [
    ...titleNodes(block),
    ...lineNodes(block.text),
    paragraph(link(block.label, resolve('/consultation/'))),
  ],
}

function toView(stored: StoredBlock<'consultationBlock'>): ConsultationBlock {
  const title = parseText(stored.title)
  const text = parseText(stored.text)
  return {
    ...toFrame(stored),
    ...(title && { title }),
    ...(text && { text }),
    label: parseText(stored.label) || 'Получить консультацию',
  }
}
