import { transliterate } from '#lib/format/transliterate.ts'
import { blockText } from './block-text.ts'
import type { BodyBlock, TextBlock } from './view-types.ts'

const headingStyles = new Set(['h2', 'h3', 'h4'])

/** Whether a member of a body is a heading (h2–h4). */
export function isHeading(block: BodyBlock): block is TextBlock {
  return block._type === 'block' && headingStyles.has(block.style ?? '')
}

/**
 * The `id` of every heading of a body, by the heading's `_key`: its transliterated text, and
 * `-2`, `-3` … where the page already has that one.
 */
export function headingAnchors(body: readonly BodyBlock[]): Record<string, string> {
  const taken = new Set<string>()
  const anchors: Record<string, string> = {}
  for (const heading of body.filter(isHeading)) {
    const stem = transliterate(blockText(heading)) || 'razdel'
    let anchor = stem
    for (let copy = 2; taken.has(anchor); copy += 1) anchor = `${stem}-${copy}`
    taken.add(anchor)
    anchors[heading._key] = anchor
  }
  return anchors
}
