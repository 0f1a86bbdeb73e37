import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { limitInputPixels } from '#lake/assets/images/render.ts'

/** An SVG on standard input, its width, height and density as arguments: a PNG on standard output. */
const [width = 0, height = 0, density = 72] = process.argv.slice(2).map(Number)
const pixels = await sharp(await buffer(process.stdin), { limitInputPixels, density })
  .resize(width, height, { fit: 'fill' })
  .png({ compressionLevel: 1 })
  .toBuffer()
process.stdout.write(pixels)
