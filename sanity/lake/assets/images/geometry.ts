import { largestSide } from './snap-size.ts'
import type { Bounds, Fit, Transform } from './transform.ts'

export type Size = { width: number; height: number }
type Region = Size & { left: number; top: number }

/** What to do with the upright pixels: cut, then resize, then put on a canvas. */
export type Geometry = {
  region: Region
  /** The size the region is resized to, without regard to its proportions. */
  size: Size
  /** Larger than `size` where the rest is filled with background. */
  canvas: Size
  /** The resizer crops to the proportions of `size`, where there is least detail. */
  isCutByDetail?: true
}

type Focus = Transform['focus']

/** What each `fit` means when width and height are given. */
const fitInto: Record<Fit, (whole: Region, box: Size, focus: Focus) => Geometry> = {
  scale: (whole, box) => resized(whole, box),
  clip: (whole, box) => resized(whole, scale(whole, inside(whole, box))),
  max: (whole, box) => resized(whole, scale(whole, Math.min(1, inside(whole, box)))),
  fill: (whole, box) => ({
    region: whole,
    size: scale(whole, inside(whole, box)),
    canvas: box,
  }),
  fillmax: (whole, box) => ({
    region: whole,
    size: scale(whole, Math.min(1, inside(whole, box))),
    canvas: box,
  }),
  crop: (whole, box, focus) => cropped(whole, box, box, focus),
  min: (whole, box, focus) => {
    const { width } = cut(whole, box, middle)
    return cropped(whole, box, scale(box, Math.min(1, width / box.width)), focus)
  },
}

/** Pure: turns rect, w, h, fit and focal point into a cut and sizes. Null: rect is off the image. */
export function toGeometry(source: Size, transform: Transform): Geometry | null {
  const whole = clampRect(source, transform.rect)
  if (whole === null) return null
  // The requested size is that of the rotated result.
  const isTurned = transform.rotation === 90 || transform.rotation === 270
  const asked = withinBounds(
    transform,
    isTurned ? { width: whole.height, height: whole.width } : whole,
  )
  const { width, height } = isTurned ? turned(asked) : asked
  if (width !== undefined && height !== undefined) {
    return fitInto[transform.fit](whole, { width, height }, transform.focus)
  }
  const factor =
    width !== undefined ? width / whole.width : height !== undefined ? height / whole.height : 1
  const mayGrow = !['max', 'fillmax', 'min'].includes(transform.fit)
  return resized(whole, bounded(scale(whole, mayGrow ? factor : Math.min(1, factor)), whole))
}

/** Bounds take effect with fit=crop only, and give the sides their natural proportions first. */
function withinBounds({ width, height, bounds, fit }: Transform, whole: Size): Partial<Size> {
  if (bounds === undefined || fit !== 'crop') {
    return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
  }
  const { minWidth, maxWidth, minHeight, maxHeight }: Bounds = bounds
  const naturalWidth = height === undefined ? whole.width : (whole.width * height) / whole.height
  const boundWidth = clamp(width ?? naturalWidth, minWidth, maxWidth)
  const naturalHeight = (whole.height * boundWidth) / whole.width
  const boundHeight = clamp(height ?? naturalHeight, minHeight, maxHeight)
  return bounded({ width: boundWidth, height: boundHeight }, whole)
}

function clamp(value: number, min = 1, max = largestSide): number {
  return Math.max(min, Math.min(max, value))
}

function turned({ width, height }: Partial<Size>): Partial<Size> {
  return {
    ...(height !== undefined && { width: height }),
    ...(width !== undefined && { height: width }),
  }
}

/** Cut to the proportions of the box, at a point or by the resizer. */
function cropped(whole: Region, box: Size, size: Size, focus: Focus): Geometry {
  if (focus === 'entropy') return { ...resized(whole, size), isCutByDetail: true }
  return resized(cut(whole, box, focus), size)
}

const middle = { x: 0.5, y: 0.5 }

function resized(region: Region, { width, height }: Size): Geometry {
  const size = { width, height }
  return { region, size, canvas: size }
}

/** How much to scale `whole` to touch the box from inside. */
function inside(whole: Size, box: Size): number {
  return Math.min(box.width / whole.width, box.height / whole.height)
}

function scale({ width, height }: Size, factor: number): Size {
  return {
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
  }
}

/** Widening a narrow strip would make it arbitrarily tall, so the longer side has a limit too. */
function bounded(size: Size, region: Size): Size {
  const limit = Math.max(largestSide, region.width, region.height)
  return scale(size, Math.min(1, limit / Math.max(size.width, size.height)))
}

/** The largest part of `whole` with the proportions of `box` whose middle is nearest to the focus. */
function cut(whole: Region, box: Size, focus: typeof middle): Region {
  const factor = Math.min(whole.width / box.width, whole.height / box.height)
  const size = scale(box, factor)
  const width = Math.min(size.width, whole.width)
  const height = Math.min(size.height, whole.height)
  const place = (room: number, side: number, part: number) =>
    Math.min(Math.max(Math.round(room * part - side / 2), 0), room - side)
  return {
    left: whole.left + place(whole.width, width, focus.x),
    top: whole.top + place(whole.height, height, focus.y),
    width,
    height,
  }
}

function clampRect(source: Size, rect: Transform['rect']): Region | null {
  if (rect === undefined) return { left: 0, top: 0, ...source }
  const width = Math.min(rect.width, source.width - rect.left)
  const height = Math.min(rect.height, source.height - rect.top)
  return width > 0 && height > 0 ? { left: rect.left, top: rect.top, width, height } : null
}
