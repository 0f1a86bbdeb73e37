import { transliterate } from '#lib/format/transliterate.ts'
import { blockText } from './block-text.ts'
import { reservedIds } from './reserved-ids.ts'
import type { BodyBlock } from './to-body.ts'
import type { TextBlock } from '#lib/content/view/text.ts'

const headingStyles = new Set(['h2', 'h3', 'h4'])

/** Whether a member of a body is a heading (h2–h4). */
export function isHeading(block: BodyBlock): block is TextBlock {
  return block._type === 'block' && headingStyles.has(block.style ?? '')
}

/**
 * The `id` of every heading, of every block with an anchor and of every list of steps, by its
 * `_key`: what the editor chose or the transliterated text, and `-2`, `-3` … where the page already
 * has that one.
 */
export function headingAnchors(body: readonly BodyBlock[]): Record<string, string> {
  const taken = new Set<string>(reservedIds)
  const anchors: Record<string, string> = {}
  for (const block of body) {
    const stem = stemOf(block)
    if (stem === undefined) continue
    let anchor = stem
    for (let copy = 2; taken.has(anchor); copy += 1) anchor = `${stem}-${copy}`
    taken.add(anchor)
    anchors[block._key] = anchor
  }
  return anchors
}

function stemOf(block: BodyBlock): string | undefined {
  if (block._type === 'block') {
    return isHeading(block) ? transliterate(blockText(block)) || 'razdel' : undefined
  }
  if (block.anchor) return block.anchor
  return block._type === 'stepsBlock' ? transliterate(block.title ?? '') || 'shagi' : undefined
}
