import sharp, { type Sharp } from 'sharp'
import type { Geometry } from '#lake/assets/geometry.ts'
import type { ImageType } from '#lake/assets/sniff.ts'
import type { Transform } from '#lake/assets/transform.ts'

/** A small file may unpack into a huge picture; this is the most that is unpacked. */
export const limitInputPixels = 50_000_000

const timeout = { seconds: 20 }

// Two images are made at a time on what may be two cores; files are cached, not libvips operations.
sharp.concurrency(1)
sharp.cache(false)

/** Makes one variant. Metadata of the source (place, camera) is left behind. */
export async function renderImage(
  source: Buffer,
  { region, size, canvas }: Geometry,
  transform: Transform,
  type: ImageType,
): Promise<Buffer> {
  const { background, blur, saturation } = transform
  let image = sharp(source, { limitInputPixels, failOn: 'none' })
    .autoOrient()
    .extract(region)
    .resize(size.width, size.height, { fit: 'fill' })
  if (canvas.width > size.width || canvas.height > size.height) {
    const left = Math.floor((canvas.width - size.width) / 2)
    const top = Math.floor((canvas.height - size.height) / 2)
    const right = canvas.width - size.width - left
    const bottom = canvas.height - size.height - top
    image = image.extend({ left, top, right, bottom, background: colour(background) })
  }
  if (transform.flip) image = image.flip()
  if (transform.flop) image = image.flop()
  if (blur > 0) image = image.blur(Math.max(0.3, blur / 20))
  if (saturation !== 0) image = image.modulate({ saturation: 1 + saturation / 100 })
  if (background !== undefined || type === 'jpg') {
    image = image.flatten({ background: colour(background) })
  }
  if (transform.rotation !== 0) {
    // sharp turns before it extends, so a turn is a pass of its own.
    image = sharp(await image.timeout(timeout).png({ compressionLevel: 0 }).toBuffer())
    image = image.rotate(transform.rotation)
  }
  const encoded = encoders[type](image, Math.max(1, transform.quality))
  return encoded.timeout(timeout).toBuffer()
}

function colour(background: string | undefined): string {
  return background === undefined ? '#ffffff00' : `#${background}`
}

const encoders: Record<ImageType, (image: Sharp, quality: number) => Sharp> = {
  jpg: (image, quality) => image.jpeg({ quality, mozjpeg: true }),
  png: (image) => image.png(),
  webp: (image, quality) => image.webp({ quality }),
  // AVIF at 50 looks like JPEG at 75; a low effort keeps the first visitor from waiting.
  avif: (image, quality) => image.avif({ quality: Math.ceil((quality * 2) / 3), effort: 2 }),
  gif: (image) => image.gif(),
}
