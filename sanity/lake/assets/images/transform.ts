import { refusal } from '#lake/errors.ts'
import { snapSide, snapSize } from './snap-size.ts'

export type Fit = (typeof fits)[number]
type OutputFormat = 'jpg' | 'png' | 'webp' | 'avif'

/** A parsed image URL: Sanity's parameters with their defaults, sizes in pixels of the result. */
export type Transform = {
  rect?: { left: number; top: number; width: number; height: number }
  width?: number
  height?: number
  fit: Fit
  /** The sizes among which fit=crop chooses by the proportions of the source. */
  bounds?: Bounds
  /** What a crop keeps: a point, as parts of width and height, or the part with most detail. */
  focus: { x: number; y: number } | 'entropy'
  rotation: 0 | 90 | 180 | 270
  flip: boolean
  flop: boolean
  /** 0 to 2000 */
  blur: number
  /** −100 (grey) to 100 */
  saturation: number
  /** 0 to 100 */
  sharpening: number
  invert: boolean
  /** Pixels of background added to every side. */
  padding: number
  /** Only the first frame of an animation. */
  still: boolean
  /** Hexadecimal, without a hash. */
  background?: string
  /** 0 to 100 */
  quality: number
  /** Absent: the format of the source. */
  format?: OutputFormat
}

export type Bounds = {
  minWidth?: number
  maxWidth?: number
  minHeight?: number
  maxHeight?: number
}

const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
const rotations = [0, 90, 180, 270] as const
const maxDpr = 3
const maxPadding = 500
const defaultQuality = 75

/** Parses the parameters of an image URL. Unknown ones are ignored, malformed ones a 400. */
export function parseTransform(search: URLSearchParams, accept: string): Transform {
  const dpr = Math.min(number(search, 'dpr', 0.1, 10) ?? 1, maxDpr)
  const side = (name: string) => {
    const value = number(search, name, 1, 100_000)
    return value === undefined ? undefined : value * dpr
  }
  const bounds = parseBounds(side)
  const rect = parseRect(search.get('rect'))
  const background = parseBackground(search.get('bg'))
  const format = parseFormat(search, accept)
  const rotation = rotations.find((angle) => angle === (number(search, 'or', 0, 270) ?? 0))
  if (rotation === undefined) throw malformed('or')
  return {
    ...snapSize(side('w'), side('h')),
    ...(bounds && { bounds }),
    ...(rect && { rect }),
    ...(background !== undefined && { background }),
    ...(format && { format }),
    fit: parseFit(search),
    focus: parseFocus(search),
    rotation,
    flip: search.get('flip')?.includes('v') ?? false,
    flop: search.get('flip')?.includes('h') ?? false,
    blur: number(search, 'blur', 0, 2000) ?? 0,
    saturation: number(search, 'sat', -100, 100) ?? 0,
    sharpening: number(search, 'sharp', 0, 100) ?? 0,
    invert: search.get('invert') === 'true',
    padding: Math.round((number(search, 'pad', 0, maxPadding) ?? 0) * dpr),
    still: number(search, 'frame', 1, 1) === 1,
    // Steps of five limit the number of variants.
    quality: Math.round((number(search, 'q', 0, 100) ?? defaultQuality) / 5) * 5,
  }
}

/** True when the answer is simply the stored bytes. */
export function isIdentity(transform: Transform): boolean {
  const { fit: _fit, focus: _focus, quality: _quality, ...operations } = transform
  return Object.values(operations).every((value) => value === 0 || value === false)
}

function number(
  search: URLSearchParams,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const text = search.get(name)
  if (text === null || text === '') return undefined
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= min && value <= max)) throw malformed(name)
  return value
}

function parseFit(search: URLSearchParams): Fit {
  const value = search.get('fit') ?? 'clip'
  const fit = fits.find((name) => name === value)
  if (fit === undefined) throw malformed('fit')
  return fit
}

function parseBounds(side: (name: string) => number | undefined): Bounds | undefined {
  const names = {
    minWidth: 'min-w',
    maxWidth: 'max-w',
    minHeight: 'min-h',
    maxHeight: 'max-h',
  }
  const given = Object.entries(names).flatMap(([bound, name]) => {
    const value = side(name)
    return value === undefined ? [] : [[bound, snapSide(value)] as const]
  })
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

function parseFocus(search: URLSearchParams): Transform['focus'] {
  const crop = search.get('crop') ?? (search.has('fp-x') ? 'focalpoint' : 'center')
  if (crop === 'entropy') return 'entropy'
  if (crop === 'focalpoint') {
    return { x: number(search, 'fp-x', 0, 1) ?? 0.5, y: number(search, 'fp-y', 0, 1) ?? 0.5 }
  }
  const sides = crop.split(',')
  return {
    x: sides.includes('left') ? 0 : sides.includes('right') ? 1 : 0.5,
    y: sides.includes('top') ? 0 : sides.includes('bottom') ? 1 : 0.5,
  }
}

function parseRect(text: string | null): Transform['rect'] {
  if (text === null) return undefined
  const [left, top, width, height, ...rest] = text
    .split(',')
    .map((part) => (/^\d{1,5}(\.\d+)?$/.test(part) ? Math.round(Number(part)) : Number.NaN))
  const isWhole = rest.length === 0 && [left, top, width, height].every(Number.isInteger)
  if (!isWhole || left === undefined || top === undefined || !width || !height) {
    throw malformed('rect')
  }
  return { left, top, width, height }
}

function parseBackground(text: string | null): string | undefined {
  if (text === null) return undefined
  if (!/^([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text)) throw malformed('bg')
  return text.toLowerCase()
}

function parseFormat(search: URLSearchParams, accept: string): OutputFormat | undefined {
  const asked = search.get('fm')
  if (asked === 'jpg' || asked === 'pjpg') return 'jpg'
  if (asked === 'png' || asked === 'webp' || asked === 'avif') return asked
  if (asked !== null) throw malformed('fm')
  if (search.get('auto') !== 'format') return undefined
  if (accept.includes('image/avif')) return 'avif'
  return accept.includes('image/webp') ? 'webp' : undefined
}

function malformed(name: string): Error {
  return refusal(400, `Invalid image parameter "${name}"`)
}
