import { textNodes } from '#lib/content/markdown/text-nodes.ts'
import { titleNodes } from '#lib/content/markdown/nodes.ts'
import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { richTextFields } from '#lib/content/queries/fields.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'
import { toRichText } from '#lib/content/reshape/parts/to-paragraph.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const calloutBlockFields = `_type == "calloutBlock" => {
  title,
  text[] { ${richTextFields} }
}`

export type CalloutBlock = BlockFrame<'calloutBlock'> & { title?: string; text: Paragraph[] }

export const calloutBlock: BlockDefinition<CalloutBlock> = {
  places: ['body', 'page'],
  visibleFields: ['title', 'text'],
  toView,
  toMarkdown: (block, resolve) => [...titleNodes(block), ...textNodes(block.text, resolve)],
}

function toView(stored: StoredBlock<'calloutBlock'>): CalloutBlock | undefined {
  const text = toRichText(stored.text)
  if (text.length === 0) return undefined
  const title = parseText(stored.title)
  return { ...toFrame(stored), ...(title && { title }), text }
}
