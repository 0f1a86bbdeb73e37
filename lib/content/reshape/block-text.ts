import type { TextBlock } from '#lib/content/view/text.ts'

/** The text of a block without its marks. */
export function blockText(block: TextBlock): string {
  return block.children.map((span) => span.text).join('')
}
