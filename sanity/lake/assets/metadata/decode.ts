import sharp from 'sharp'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { limitInputPixels } from '#lake/assets/images/render.ts'

/**
 * A thumbnail: `rgba`, in base64, is the upright image within 100 × 100 pixels, the size that
 * ThumbHash takes.
 */
export type Decoded = { isOpaque: boolean; rgba: string; width: number; height: number }

/** Decodes the whole image; throws when it is broken, or larger than 50 megapixels. */
export async function decode(bytes: Buffer): Promise<Decoded> {
  const { hasAlpha } = await sharp(bytes, { limitInputPixels }).metadata()
  const isOpaque = !hasAlpha || (await sharp(bytes, { limitInputPixels }).stats()).isOpaque
  const { data, info } = await sharp(bytes, { limitInputPixels })
    .autoOrient()
    .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { isOpaque, rgba: data.toString('base64'), width: info.width, height: info.height }
}

/** Reads what `decode-main.ts` printed. Throws for anything else. */
export function parseDecoded(json: string): Decoded {
  const value: unknown = JSON.parse(json)
  if (!isDecoded(value)) throw new TypeError('the decoder printed something else')
  return value
}

function isDecoded(value: unknown): value is Decoded {
  return (
    isRecord(value) &&
    typeof value['isOpaque'] === 'boolean' &&
    typeof value['rgba'] === 'string' &&
    typeof value['width'] === 'number' &&
    typeof value['height'] === 'number'
  )
}
