import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { safeHref } from '#lib/content/href.ts'
import { pictureFields } from '#lib/content/queries/fields.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'
import { toPicture } from '#lib/content/reshape/parts/to-picture.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const heroBlockFields = `_type == "heroBlock" => {
  heading,
  lead,
  image { ${pictureFields} },
  actionLabel,
  actionHref
}`

export type HeroBlock = BlockFrame<'heroBlock'> & {
  heading: string
  lead?: string
  picture?: Picture
  action?: { label: string; href: string }
}

export const heroBlock: BlockDefinition<HeroBlock> = {
  places: ['page'],
  visibleFields: ['heading', 'lead', 'actionLabel'],
  toView,
}

function toView(stored: StoredBlock<'heroBlock'>): HeroBlock | undefined {
  const heading = parseText(stored.heading)
  if (!heading) return undefined
  const lead = parseText(stored.lead)
  const picture = toPicture(stored.image)
  const label = parseText(stored.actionLabel)
  const href = safeHref(parseText(stored.actionHref))
  return {
    ...toFrame(stored),
    heading,
    ...(lead && { lead }),
    ...(picture && { picture }),
    ...(label && href && { action: { label, href } }),
  }
}
