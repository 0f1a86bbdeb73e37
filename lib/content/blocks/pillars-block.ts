import { safeHref } from '#lib/content/href.ts'
import { toTitled } from '#lib/content/page-block.ts'
import type { PageBlockResult, TitledBlock } from '#lib/content/page-block.ts'
import { storedList, storedText } from '#lib/content/stored.ts'

export const pillarsBlockFields = `_type == "pillarsBlock" => {
  title,
  lead,
  pillars[] { title, text, href, linkLabel }
}`

/** A promise, with the place where it is seen to be kept. */
export type Pillar = { title: string; text: string; evidence?: { href: string; label: string } }

export type PillarsBlock = TitledBlock<'pillarsBlock'> & { pillars: Pillar[] }

export function toPillarsBlock(result: PageBlockResult<'pillarsBlock'>): PillarsBlock | undefined {
  const pillars = storedList(result.pillars).flatMap((pillar) => toPillar(pillar) ?? [])
  return pillars.length > 0 ? { ...toTitled(result), pillars } : undefined
}

type PillarResult = NonNullable<PageBlockResult<'pillarsBlock'>['pillars']>[number]

function toPillar(result: PillarResult): Pillar | undefined {
  const title = storedText(result.title)
  if (!title) return undefined
  const href = safeHref(storedText(result.href))
  const label = storedText(result.linkLabel) || 'Подробнее'
  return { title, text: storedText(result.text), ...(href && { evidence: { href, label } }) }
}
