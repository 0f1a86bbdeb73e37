import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { parseText } from '#lib/content/reshape/parse.ts'
import { richTextFields } from '#lib/content/queries/text-fields.ts'
import { toRichText } from '#lib/content/reshape/to-text-block.ts'
import type { TextBlock } from '#lib/content/view/text.ts'

export const calloutBlockFields = `_type == "calloutBlock" => {
  title,
  text[] { ${richTextFields} }
}`

export type CalloutBlock = BlockFrame<'calloutBlock'> & { title?: string; text: TextBlock[] }

export function toCalloutBlock(result: BlockResult<'calloutBlock'>): CalloutBlock | undefined {
  const text = toRichText(result.text)
  if (text.length === 0) return undefined
  const title = parseText(result.title)
  return { ...toFrame(result), ...(title && { title }), text }
}
