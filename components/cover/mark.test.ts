import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { mark } from './mark.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url))

it.each(['app/icon.svg', 'public/logo.svg'])('%s shows the mark (npm run icons)', (file) => {
  expect(read(file).toString()).toContain(mark)
})

it.each([
  ['app/apple-icon.png', 180],
  ['public/logo.png', 512],
  ['public/icon-192.png', 192],
  ['public/icon-512.png', 512],
  ['public/icon-maskable.png', 512],
])('%s is a square of %i pixels', async (file, size) => {
  expect(await sharp(read(file)).metadata()).toMatchObject({ width: size, height: size })
})

it('the maskable icon has nothing but paper outside the circle that every launcher keeps', async () => {
  const { data, info } = await sharp(read('public/icon-maskable.png'))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, channels } = info
  const at = (x: number, y: number) =>
    data.subarray((y * width + x) * channels, (y * width + x) * channels + 3).toString('hex')
  const strays = Array.from({ length: width * width }, (_, index) => index)
    .map((index) => [index % width, Math.floor(index / width)] as const)
    .filter(([x, y]) => Math.hypot(x + 0.5 - width / 2, y + 0.5 - width / 2) > 0.4 * width)
    .filter(([x, y]) => at(x, y) !== '1b222b')
  expect(strays).toEqual([])
})
