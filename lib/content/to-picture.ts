import { storedText } from './stored.ts'
import type { Picture } from './view-types.ts'

type PictureResult = {
  alt: string | null
  credit: string | null
  caption?: string | null
  hotspot: { x: number | null; y: number | null } | null
  asset: {
    path: string | null
    width: number | null
    height: number | null
    colour: string | null
  } | null
}

/** An image field as a picture, or undefined while it has no asset of known size. */
export function toPicture(image: PictureResult | null | undefined): Picture | undefined {
  const { path, width, height, colour } = image?.asset ?? {}
  if (!image || !path || !width || !height) return undefined
  const caption = storedText(image.caption)
  const credit = storedText(image.credit)
  const { x, y } = image.hotspot ?? {}
  return {
    src: `/${path}`,
    alt: storedText(image.alt),
    width,
    height,
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(typeof x === 'number' && typeof y === 'number' && { focus: { x, y } }),
    ...(colour && /^#[\da-f]{6}$/i.test(colour) && { colour }),
  }
}
