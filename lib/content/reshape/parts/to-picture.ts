import { parseText } from './parse.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'

type Edges = {
  left: number | null
  top: number | null
  right: number | null
  bottom: number | null
}

type PictureResult = {
  alt: string | null
  credit: string | null
  caption?: string | null
  hotspot: { x: number | null; y: number | null } | null
  crop: Edges | null
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
  const caption = parseText(image.caption)
  const credit = parseText(image.credit)
  const kept = toCropped(image.crop, width, height)
  const focus = toFocus(image.hotspot, kept, width, height)
  return {
    src: `/${path}`,
    alt: parseText(image.alt),
    width: kept.width,
    height: kept.height,
    ...((kept.width < width || kept.height < height) && {
      crop: { left: kept.left, top: kept.top },
    }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(focus && { focus }),
    ...(colour && /^#[\da-f]{6}$/i.test(colour) && { colour }),
  }
}

type Kept = { left: number; top: number; width: number; height: number }

/** The editor's crop in whole pixels; a crop that leaves nothing is none. */
function toCropped(crop: Edges | null, width: number, height: number): Kept {
  const [left, right] = [fraction(crop?.left) * width, fraction(crop?.right) * width]
  const [top, bottom] = [fraction(crop?.top) * height, fraction(crop?.bottom) * height]
  const kept = {
    left: Math.round(left),
    top: Math.round(top),
    width: Math.round(width - left - right),
    height: Math.round(height - top - bottom),
  }
  return kept.width >= 1 && kept.height >= 1 ? kept : { left: 0, top: 0, width, height }
}

/** The hotspot is stored against the original; pages need it against what is shown. */
function toFocus(hotspot: PictureResult['hotspot'], kept: Kept, width: number, height: number) {
  const { x, y } = hotspot ?? {}
  if (typeof x !== 'number' || typeof y !== 'number') return undefined
  return {
    x: fraction((x * width - kept.left) / kept.width),
    y: fraction((y * height - kept.top) / kept.height),
  }
}

function fraction(value: number | null | undefined): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0
  return Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4
}
