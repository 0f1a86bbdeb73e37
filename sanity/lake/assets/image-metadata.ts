import sharp from 'sharp'
import { refusal } from '#lake/errors.ts'
import type { JsonObject } from '#lake/json.ts'
import { limitInputPixels } from '#lake/assets/render.ts'

export type ImageFacts = {
  /** Pixels, upright. */
  width: number
  height: number
  /** Sanity's `metadata` of an image asset, without camera and place. */
  metadata: JsonObject
}

const largestSide = 16_384

/** Decodes the whole image; throws a 400 when it is broken, or larger than 50 megapixels. */
export async function readImageFacts(bytes: Buffer): Promise<ImageFacts> {
  try {
    const image = sharp(bytes, { limitInputPixels, failOn: 'error' }).timeout({ seconds: 20 })
    const { autoOrient, hasAlpha } = await image.metadata()
    const { width, height } = autoOrient
    if (Math.max(width, height) > largestSide) throw new Error(`wider than ${largestSide} pixels`)
    const { isOpaque, dominant } = await image.stats()
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
      lqip: await toLqip(bytes, isOpaque),
      palette: toPalette(dominant),
    }
    return { width, height, metadata }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw refusal(400, `The image cannot be read: ${reason}`)
  }
}

/** A data URL of the image at 20 pixels, to show before the image itself has come. */
async function toLqip(bytes: Buffer, isOpaque: boolean): Promise<string> {
  const small = sharp(bytes, { limitInputPixels }).autoOrient().resize(20)
  const encoded = await (isOpaque ? small.jpeg({ quality: 50 }) : small.png()).toBuffer()
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${encoded.toString('base64')}`
}

type Rgb = { r: number; g: number; b: number }

function toPalette({ r, g, b }: Rgb): JsonObject {
  // Relative brightness as in ITU-R BT.601.
  const isDark = r * 0.299 + g * 0.587 + b * 0.114 < 150
  const text = isDark ? '#fff' : '#000'
  const hex = [r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')
  return {
    _type: 'sanity.imagePalette',
    dominant: {
      _type: 'sanity.imagePaletteSwatch',
      background: `#${hex}`,
      foreground: text,
      title: text,
      population: 1,
    },
  }
}
