import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { BlockResult } from '#lib/content/body-member.ts'
import { storedText } from '#lib/content/stored.ts'
import { richTextFields } from '#lib/content/text-fields.ts'
import { toRichText } from '#lib/content/to-text-block.ts'
import type { TextBlock } from '#lib/content/view-types.ts'

export const calloutBlockFields = `_type == "calloutBlock" => {
  title,
  text[] { ${richTextFields} }
}`

export type CalloutBlock = BlockFrame<'calloutBlock'> & { title?: string; text: TextBlock[] }

export function toCalloutBlock(result: BlockResult<'calloutBlock'>): CalloutBlock | undefined {
  const text = toRichText(result.text)
  if (text.length === 0) return undefined
  const title = storedText(result.title)
  return { ...toFrame(result), ...(title && { title }), text }
}
