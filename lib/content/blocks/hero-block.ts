import { safeHref } from '#lib/content/href.ts'
import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { PageBlockResult } from './page-block.ts'
import { parseText } from '#lib/content/reshape/parse.ts'
import { toPicture } from '#lib/content/reshape/to-picture.ts'
import type { Picture } from '#lib/content/view/picture.ts'
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
  const heading = parseText(result.heading)
  if (!heading) return undefined
  const lead = parseText(result.lead)
  const picture = toPicture(result.image)
  const label = parseText(result.actionLabel)
  const href = safeHref(parseText(result.actionHref))
  return {
    ...toFrame(result),
    heading,
    ...(lead && { lead }),
    ...(picture && { picture }),
    ...(label && href && { action: { label, href } }),
  }
}
