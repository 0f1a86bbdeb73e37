import { encode as encodeBlurHash } from 'blurhash'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { runSubprocess } from '#lake/assets/subprocess.ts'
import { decode, parseDecoded, type Decoded } from './decode.ts'
import { toExif, toLocation } from './exif.ts'
import type { Size } from '#lake/assets/images/geometry.ts'
import type { MetadataPart } from './metadata-parts.ts'
import { toPalette } from './palette.ts'
import { rasterize } from '#lake/assets/svg/rasterize.ts'
import { limitInputPixels } from '#lake/assets/images/render.ts'
import type { ImageType } from '#lake/assets/images/image-type.ts'
import { LakeError, refusal } from '#lake/errors.ts'
import type { JsonObject } from '#lake/json.ts'

export type ImageFacts = {
  /** Pixels, upright. */
  width: number
  height: number
  /** Sanity's `metadata` of an image asset, with the requested parts. */
  metadata: JsonObject
}

const largestSide = 16_384
const decoder = new URL('./decode-main.ts', import.meta.url)

/**
 * Decodes the whole image; throws a 400 when it is broken, larger than 50 megapixels, or takes
 * longer than ten seconds.
 */
export async function readImageFacts(
  bytes: Buffer,
  type: ImageType,
  asked: ReadonlySet<MetadataPart>,
): Promise<ImageFacts> {
  try {
    const { autoOrient, hasAlpha, exif } = await sharp(bytes, { limitInputPixels }).metadata()
    const { width, height } = autoOrient
    if (Math.max(width, height) > largestSide) throw new Error(`wider than ${largestSide} pixels`)
    const decoded =
      type === 'svg' ? await decodeDrawing(bytes, autoOrient) : await decodeInSubprocess(bytes)
    const { isOpaque } = decoded
    const small = { ...decoded, rgba: Buffer.from(decoded.rgba, 'base64') }
    const parts = {
      lqip: asked.has('lqip') ? await toLqip(small, isOpaque) : undefined,
      blurHash: asked.has('blurhash') ? toBlurHash(small) : undefined,
      thumbHash: asked.has('thumbhash') ? toThumbHash(small) : undefined,
      palette: asked.has('palette') ? toPalette(small.rgba) : undefined,
      exif: asked.has('exif') ? toExif(exif) : undefined,
      location: asked.has('location') ? toLocation(exif) : undefined,
    }
    const given = Object.entries(parts).filter(([, value]) => value !== undefined)
    const metadata = {
      _type: 'sanity.imageMetadata',
      dimensions: {
        _type: 'sanity.imageDimensions',
        width,
        height,
        aspectRatio: width / height,
      },
      hasAlpha,
      isOpaque,
      ...Object.fromEntries(given),
    }
    return { width, height, metadata }
  } catch (cause) {
    if (cause instanceof LakeError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw refusal(400, `The image cannot be read: ${reason}`)
  }
}

/** A small rendering is enough for the metadata of an SVG. */
async function decodeDrawing(svg: Buffer, size: Size): Promise<Decoded> {
  return decode(await rasterize(svg, size, Math.min(1, 500 / Math.max(size.width, size.height))))
}

async function decodeInSubprocess(bytes: Buffer): Promise<Decoded> {
  return parseDecoded((await runSubprocess(decoder, bytes)).toString())
}

type Thumbnail = { rgba: Uint8Array; width: number; height: number }

/** A data URL of the image at 20 pixels: a placeholder while the image loads. */
async function toLqip({ rgba, width, height }: Thumbnail, isOpaque: boolean): Promise<string> {
  const small = sharp(rgba, { raw: { width, height, channels: 4 } }).resize(20)
  const encoded = await (
    isOpaque ? small.removeAlpha().jpeg({ quality: 50 }) : small.png()
  ).toBuffer()
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${encoded.toString('base64')}`
}

/** Four details along the longer side and three along the other. */
function toBlurHash({ rgba, width, height }: Thumbnail): string {
  const pixels = new Uint8ClampedArray(rgba)
  return width >= height
    ? encodeBlurHash(pixels, width, height, 4, 3)
    : encodeBlurHash(pixels, width, height, 3, 4)
}

function toThumbHash({ rgba, width, height }: Thumbnail): string {
  return Buffer.from(rgbaToThumbHash(width, height, rgba)).toString('base64')
}
