import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import { headingAnchors } from '#lib/content/reshape/heading-anchors.ts'
import type { PageBlockResult } from './page-block.ts'
import { richTextFields } from '#lib/content/queries/text-fields.ts'
import { toRichText } from '#lib/content/reshape/to-text-block.ts'
import type { TextBlock as Paragraph } from '#lib/content/view/text.ts'

export const textBlockFields = `_type == "textBlock" => { text[] { ${richTextFields} } }`

export type TextBlock = BlockFrame<'textBlock'> & {
  text: Paragraph[]
  /** The id of each heading, by the heading's key. */
  anchors: Record<string, string>
}

export function toTextBlock(result: PageBlockResult<'textBlock'>): TextBlock | undefined {
  const text = toRichText(result.text)
  if (text.length === 0) return undefined
  return { ...toFrame(result), text, anchors: headingAnchors(text) }
}
