import sharp, { type Sharp } from 'sharp'
import type { Geometry } from './geometry.ts'
import type { RasterType } from './image-type.ts'
import type { Transform } from './transform.ts'

/** A small file may unpack into a huge image; larger ones are refused. */
export const limitInputPixels = 50_000_000

/** The upload was decoded within ten seconds already. */
export const timeout = { seconds: 20 }

// Two images are rendered at a time, on possibly two cores; files are cached, not libvips operations.
sharp.concurrency(1)
sharp.cache(false)

/** Renders one variant, without the metadata of the source (GPS, camera). */
export async function renderImage(
  source: Buffer,
  geometry: Geometry,
  transform: Transform,
  type: RasterType,
): Promise<Buffer> {
  const { region, size, isCutByDetail } = geometry
  const resized = sharp(source, { limitInputPixels, failOn: 'none' })
    .autoOrient()
    .extract(region)
    .resize({
      ...size,
      ...(isCutByDetail ? { fit: 'cover', position: 'entropy' } : { fit: 'fill' }),
    })
  let image = withEffects(onCanvas(resized, geometry, transform), transform, type)
  if (transform.rotation !== 0) {
    // sharp rotates before it extends, so rotation takes a separate pass.
    image = sharp(await image.timeout(timeout).png({ compressionLevel: 0 }).toBuffer())
    image = image.rotate(transform.rotation)
  }
  const encoded = encoders[type](image, Math.max(1, transform.quality))
  return encoded.timeout(timeout).toBuffer()
}

function onCanvas(image: Sharp, { size, canvas }: Geometry, transform: Transform): Sharp {
  const { background, padding } = transform
  const left = Math.floor((canvas.width - size.width) / 2)
  const top = Math.floor((canvas.height - size.height) / 2)
  const sides = {
    left: padding + left,
    top: padding + top,
    right: padding + canvas.width - size.width - left,
    bottom: padding + canvas.height - size.height - top,
  }
  if (Object.values(sides).every((side) => side === 0)) return image
  return image.extend({ ...sides, background: colour(background) })
}

function withEffects(image: Sharp, transform: Transform, type: RasterType): Sharp {
  const { background, blur, saturation, sharpening } = transform
  if (transform.flip) image.flip()
  if (transform.flop) image.flop()
  if (transform.invert) image.negate({ alpha: false })
  if (blur > 0) image.blur(Math.max(0.3, blur / 20))
  if (sharpening > 0) image.sharpen({ sigma: 1, m1: sharpening / 50, m2: sharpening / 10 })
  if (saturation !== 0) image.modulate({ saturation: 1 + saturation / 100 })
  if (background !== undefined || type === 'jpg') {
    image.flatten({ background: colour(background) })
  }
  return image
}

function colour(background: string | undefined): string {
  return background === undefined ? '#ffffff00' : `#${background}`
}

const encoders: Record<RasterType, (image: Sharp, quality: number) => Sharp> = {
  jpg: (image, quality) => image.jpeg({ quality, mozjpeg: true }),
  png: (image) => image.png(),
  webp: (image, quality) => image.webp({ quality }),
  // AVIF at 50 looks like JPEG at 75; a low effort keeps the first visitor from waiting.
  avif: (image, quality) => image.avif({ quality: Math.ceil((quality * 2) / 3), effort: 2 }),
  gif: (image) => image.gif(),
}
