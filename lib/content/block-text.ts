import type { TextBlock } from './view-types.ts'

/** The text of a block without its marks. */
export function blockText(block: TextBlock): string {
  return block.children.map((span) => span.text).join('')
}
