import { safeHref } from '#lib/content/href.ts'
import { toTitled } from './page-block.ts'
import type { PageBlockResult, TitledBlock } from './page-block.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'

export const pillarsBlockFields = `_type == "pillarsBlock" => {
  title,
  lead,
  pillars[] { title, text, href, linkLabel }
}`

/** A promise, with the place where it is seen to be kept. */
export type Pillar = { title: string; text: string; evidence?: { href: string; label: string } }

export type PillarsBlock = TitledBlock<'pillarsBlock'> & { pillars: Pillar[] }

export function toPillarsBlock(result: PageBlockResult<'pillarsBlock'>): PillarsBlock | undefined {
  const pillars = parseList(result.pillars).flatMap((pillar) => toPillar(pillar) ?? [])
  return pillars.length > 0 ? { ...toTitled(result), pillars } : undefined
}

type PillarResult = NonNullable<PageBlockResult<'pillarsBlock'>['pillars']>[number]

function toPillar(result: PillarResult): Pillar | undefined {
  const title = parseText(result.title)
  if (!title) return undefined
  const href = safeHref(parseText(result.href))
  const label = parseText(result.linkLabel) || 'Подробнее'
  return { title, text: parseText(result.text), ...(href && { evidence: { href, label } }) }
}
