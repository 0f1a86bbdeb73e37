import { safeHref } from '#lib/content/href.ts'
import { toFrame } from '#lib/content/block-frame.ts'
import type { BlockFrame } from '#lib/content/block-frame.ts'
import type { PageBlockResult } from '#lib/content/page-block.ts'
import { storedText } from '#lib/content/stored.ts'
import { toPicture } from '#lib/content/to-picture.ts'
import type { Picture } from '#lib/content/view-types.ts'
import { pictureFields } from './image-block.ts'

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

export function toHeroBlock(result: PageBlockResult<'heroBlock'>): HeroBlock | undefined {
  const heading = storedText(result.heading)
  if (!heading) return undefined
  const lead = storedText(result.lead)
  const picture = toPicture(result.image)
  const label = storedText(result.actionLabel)
  const href = safeHref(storedText(result.actionHref))
  return {
    ...toFrame(result),
    heading,
    ...(lead && { lead }),
    ...(picture && { picture }),
    ...(label && href && { action: { label, href } }),
  }
}
