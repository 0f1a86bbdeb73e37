/** Pixels; larger requests are reduced to this. */
export const largestSide = 4096

export type Size = { width?: number; height?: number }

/**
 * Limits the number of variants of an image: a width (or a height without width) is rounded up to
 * a multiple of 10 or 16. A height given with a width is scaled with it to keep the proportions.
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
