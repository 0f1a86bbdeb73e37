import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { limitInputPixels } from '#lake/assets/images/render.ts'

/** Reads an SVG from standard input; width, height and density are arguments. Writes a PNG. */
const [width = 0, height = 0, density = 72] = process.argv.slice(2).map(Number)
const pixels = await sharp(await buffer(process.stdin), { limitInputPixels, density })
  .resize(width, height, { fit: 'fill' })
  .png({ compressionLevel: 1 })
  .toBuffer()
process.stdout.write(pixels)
