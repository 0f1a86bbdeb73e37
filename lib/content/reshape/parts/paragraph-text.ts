import type { Paragraph } from '#lib/content/view/parts/text.ts'

/** The text of a block without its marks. */
export function paragraphText(block: Paragraph): string {
  return block.children.map((span) => span.text).join('')
}
