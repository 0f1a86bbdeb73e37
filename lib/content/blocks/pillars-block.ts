import { toTitled } from '#lib/content/reshape/parts/to-block-frame.ts'
import { safeHref } from '#lib/content/href.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import type { TitledBlock } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const pillarsBlockFields = `_type == "pillarsBlock" => {
  title,
  lead,
  pillars[] { title, text, href, linkLabel }
}`

/** A promise, with a link to its evidence. */
export type Pillar = { title: string; text: string; evidence?: { href: string; label: string } }

export type PillarsBlock = TitledBlock<'pillarsBlock'> & { pillars: Pillar[] }

export const pillarsBlock: BlockDefinition<PillarsBlock> = {
  places: ['page'],
  visibleFields: ['title', 'lead', 'text', 'linkLabel'],
  toView,
}

function toView(stored: StoredBlock<'pillarsBlock'>): PillarsBlock | undefined {
  const pillars = parseList(stored.pillars).flatMap((pillar) => toPillar(pillar) ?? [])
  return pillars.length > 0 ? { ...toTitled(stored), pillars } : undefined
}

type PillarResult = NonNullable<StoredBlock<'pillarsBlock'>['pillars']>[number]

function toPillar(stored: PillarResult): Pillar | undefined {
  const title = parseText(stored.title)
  if (!title) return undefined
  const href = safeHref(parseText(stored.href))
  const label = parseText(stored.linkLabel) || 'Подробнее'
  return { title, text: parseText(stored.text), ...(href && { evidence: { href, label } }) }
}
