import sharp from 'sharp'
import { hasGps } from './exif.ts'
import { limitInputPixels, timeout } from '#lake/assets/images/render.ts'
import type { ImageType } from '#lake/assets/images/image-type.ts'

/**
 * The file without GPS data (EXIF's GPS block, XMP's `exif:GPS…`), otherwise byte for byte the
 * same. PNGs, whose chunks have checksums, and files whose GPS data cannot be located are
 * re-encoded.
 */
export async function withoutGps(bytes: Buffer, type: ImageType): Promise<Buffer> {
  const wiped = type === 'png' ? bytes : wipePlaces(bytes)
  if (!(await containsGps(wiped))) return wiped
  return sharp(bytes, { limitInputPixels, failOn: 'none' })
    .autoOrient()
    .keepIccProfile()
    .timeout(timeout)
    .toBuffer()
}

const inXmp = 'exif:GPS'

async function containsGps(bytes: Buffer): Promise<boolean> {
  const { exif, xmp } = await sharp(bytes, { limitInputPixels, failOn: 'none' }).metadata()
  return hasGps(exif) || xmp?.includes(inXmp) === true
}

function wipePlaces(bytes: Buffer): Buffer {
  const marker = 'Exif\0\0'
  const blocks = placesOf(bytes, marker)
  const names = placesOf(bytes, inXmp)
  if (blocks.length + names.length === 0) return bytes
  const wiped = Buffer.from(bytes)
  for (const at of blocks) wipeGpsBlock(wiped.subarray(at + marker.length))
  for (const at of names) wipeXmp(wiped, at)
  return wiped
}

/** More than any camera writes. A file with more is re-encoded if GPS data remains. */
const mostPlaces = 100

function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = []
  for (
    let at = bytes.indexOf(text);
    at >= 0 && places.length < mostPlaces;
    at = bytes.indexOf(text, at + 1)
  ) {
    places.push(at)
  }
  return places
}

/** Blanks `exif:GPSLatitude="…"`, or the name and the text of an element. */
function wipeXmp(bytes: Buffer, at: number): void {
  const isClosing = bytes[at - 1] === '/'.charCodeAt(0)
  const text = bytes.toString('latin1', at, at + 400)
  const attribute = /^exif:GPS\w*\s*=\s*("[^"]*"|'[^']*')/.exec(text)
  const content = /^exif:GPS\w*>([^<]*)/.exec(text)
  if (attribute !== null) bytes.fill(' ', at, at + attribute[0].length)
  else bytes.write('exif:Was', at)
  if (attribute !== null || content === null || isClosing) return
  const end = at + content[0].length
  bytes.fill(' ', end - (content[1] ?? '').length, end)
}

const gpsTag = 0x8825
/** Bytes of a value by its TIFF type, 1 to 12. */
const valueSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const entrySize = 12

/** Clears the GPS directory of a TIFF block and its values (EXIF 2.32, section 4.6.3). */
function wipeGpsBlock(tiff: Buffer): void {
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return
  const u16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const entries = (directory: number) =>
    Array.from({ length: u16(directory) }, (_, index) => directory + 2 + index * entrySize)
  try {
    const pointer = entries(u32(4)).find((at) => u16(at) === gpsTag)
    if (pointer === undefined) return
    const directory = u32(pointer + 8)
    const values = entries(directory)
    for (const at of values) {
      const size = (valueSizes[u16(at + 2)] ?? 0) * u32(at + 4)
      if (size > 4) tiff.fill(0, u32(at + 8), u32(at + 8) + size)
    }
    tiff.fill(0, directory, directory + 2 + values.length * entrySize)
  } catch {
    // The block points outside itself. `withoutGps` checks the result and re-encodes if needed.
  }
}
