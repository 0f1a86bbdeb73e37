import readExif from 'exif-reader'
import type { JsonObject } from '#lake/json.ts'

/** EXIF fields that describe how a picture was taken, without those that identify the camera. */
const kept = [
  'ApertureValue',
  'BrightnessValue',
  'ColorSpace',
  'Contrast',
  'CustomRendered',
  'DateTimeDigitized',
  'DateTimeOriginal',
  'ExposureBiasValue',
  'ExposureMode',
  'ExposureProgram',
  'ExposureTime',
  'FNumber',
  'Flash',
  'FocalLength',
  'FocalLengthIn35mmFilm',
  'ISO',
  'ISOSpeedRatings',
  'LensMake',
  'LensModel',
  'LightSource',
  'MaxApertureValue',
  'MeteringMode',
  'PixelXDimension',
  'PixelYDimension',
  'Saturation',
  'SceneCaptureType',
  'SensingMethod',
  'Sharpness',
  'ShutterSpeedValue',
  'SubjectDistance',
  'WhiteBalance',
] as const

/** EXIF data; damaged data counts as none. */
function parseExif(block: Buffer | undefined): readExif.Exif | null {
  if (block === undefined) return null
  try {
    return readExif(block)
  } catch {
    return null
  }
}

/** Sanity's `metadata.exif`: no GPS, no serial numbers, no owner. Undefined when nothing is left. */
export function toExif(block: Buffer | undefined): JsonObject | undefined {
  const photo: Record<string, unknown> = parseExif(block)?.Photo ?? {}
  const entries = kept.flatMap((name) => {
    const value = toJson(photo[name])
    return value === undefined ? [] : [[name, value] as const]
  })
  if (entries.length === 0) return undefined
  return { _type: 'sanity.imageExifMetadata', ...Object.fromEntries(entries) }
}

function toJson(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'string') return value.slice(0, 200)
  return undefined
}

/** Whether EXIF data has GPS coordinates. */
export function hasGps(block: Buffer | undefined): boolean {
  return Object.keys(parseExif(block)?.GPSInfo ?? {}).length > 0
}

/** Sanity's `metadata.location`: degrees, north and east positive; altitude in metres. */
export function toLocation(block: Buffer | undefined): JsonObject | undefined {
  const gps = parseExif(block)?.GPSInfo
  const lat = toDegrees(gps?.GPSLatitude, gps?.GPSLatitudeRef === 'S')
  const lng = toDegrees(gps?.GPSLongitude, gps?.GPSLongitudeRef === 'W')
  if (lat === undefined || lng === undefined) return undefined
  const alt = toJson(gps?.GPSAltitude)
  return { _type: 'geopoint', lat, lng, ...(typeof alt === 'number' && { alt }) }
}

function toDegrees(parts: readonly number[] | undefined, isNegative: boolean): number | undefined {
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = parts ?? []
  const value = degrees + minutes / 60 + seconds / 3600
  if (!Number.isFinite(value)) return undefined
  return isNegative ? -value : value
}
