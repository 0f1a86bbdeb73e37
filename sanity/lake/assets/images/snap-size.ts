/** Pixels; larger requests are answered with this. */
export const largestSide = 4096

export type Size = { width?: number; height?: number }

/**
 * Bounds how many variants of an image there can be: a width (or a height asked for alone) that
 * is a multiple of 10 or 16 is kept, any other is rounded up to the next such number. A height
 * beside a width is scaled with it, so that the proportions stay.
 */
export function snapSize(width: number | undefined, height: number | undefined): Size {
  if (width === undefined) return height === undefined ? {} : { height: snapSide(height) }
  const snapped = snapSide(width)
  if (height === undefined) return { width: snapped }
  const scaled = Math.round((height * snapped) / width)
  if (scaled <= largestSide) return { width: snapped, height: Math.max(1, scaled) }
  const shrink = largestSide / scaled
  return { width: Math.max(1, Math.round(snapped * shrink)), height: largestSide }
}

/** Up to the next multiple of 10 or 16. */
export function snapSide(side: number): number {
  const up = (step: number) => Math.ceil(side / step) * step
  return Math.min(up(10), up(16), largestSide)
}
