import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { richTextFields } from '#lib/content/queries/fields.ts'
import { headingAnchors } from '#lib/content/reshape/parts/heading-anchors.ts'
import { toRichText } from '#lib/content/reshape/parts/to-paragraph.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const textBlockFields = `_type == "textBlock" => { text[] { ${richTextFields} } }`

export type TextBlock = BlockFrame<'textBlock'> & {
  text: Paragraph[]
  /** The id of each heading, by the heading's key. */
  anchors: Record<string, string>
}

export const textBlock: BlockDefinition<TextBlock> = {
  places: ['page'],
  visibleFields: ['text'],
  toView,
}

function toView(stored: StoredBlock<'textBlock'>): TextBlock | undefined {
  const text = toRichText(stored.text)
  if (text.length === 0) return undefined
  return { ...toFrame(stored), text, anchors: headingAnchors(text) }
}
