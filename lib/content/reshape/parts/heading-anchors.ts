import { transliterate } from '#lib/format/transliterate.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import { paragraphText } from './paragraph-text.ts'
import { reservedIds } from './reserved-ids.ts'

type Member = Paragraph | BlockFrame<string>

const headingStyles: ReadonlySet<unknown> = new Set(['h2', 'h3', 'h4'])

/** Whether a member of a body is a heading (h2–h4). */
export function isHeading(block: Member): block is Paragraph {
  return block._type === 'block' && 'style' in block && headingStyles.has(block.style)
}

/**
 * The `id` of every heading and of every block that has an anchor, by `_key`: the editor's choice
 * or the transliterated heading, with `-2`, `-3` … where the page already has that id.
 */
export function headingAnchors(body: readonly Member[]): Record<string, string> {
  const taken = new Set<string>(reservedIds)
  const copies = new Map<string, number>()
  const anchors: Record<string, string> = {}
  for (const block of body) {
    const stem = stemOf(block)
    if (!stem) continue
    let anchor = stem
    for (let copy = copies.get(stem) ?? 2; taken.has(anchor); copy += 1) {
      anchor = `${stem}-${copy}`
      copies.set(stem, copy)
    }
    taken.add(anchor)
    anchors[block._key] = anchor
  }
  return anchors
}

function stemOf(block: Member): string | undefined {
  if (isHeading(block)) return transliterate(paragraphText(block)) || 'razdel'
  return 'anchor' in block || 'defaultAnchor' in block
    ? block.anchor || block.defaultAnchor
    : undefined
}
