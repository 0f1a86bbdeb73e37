import sharp from 'sharp'
import { expect, it } from 'vitest'
import { createImageStore } from '#lake/assets/images/image-store.ts'
import { temporaryDataDir } from '#lake/test/process.fixture.ts'
import { upload } from '#lake/test/image.fixture.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'
import { containing } from '#lake/test/matchers.fixture.ts'

function segment(marker: number, ...bytes: number[]): Buffer {
  const length = bytes.length + 2
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...bytes])
}

/**
 * A valid grey progressive JPEG (ITU-T T.81, annex G) of as many scans as there may be: 14 for each
 * coefficient of each component, all empty. Half a megabyte takes a minute to decode.
 */
function slowJpeg(blocks: number): Buffer {
  const side = [(blocks * 8) >> 8, (blocks * 8) & 255]
  const oneCode = [1, ...Array<number>(15).fill(0)]
  const parts = [
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, 0, ...Array<number>(64).fill(1)),
    segment(0xc2, 8, ...side, ...side, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0),
    segment(0xc4, 0x00, ...oneCode, 0),
    segment(0xc4, 0x10, ...oneCode, 0xe0),
    segment(0xda, 3, 1, 0, 2, 0, 3, 0, 0, 0, 0),
    Buffer.alloc(Math.ceil((blocks * blocks * 3) / 8)),
  ]
  const run = toScan(`0${'1'.repeat(14)}`.repeat(Math.ceil((blocks * blocks) / 32_767)))
  for (const component of [1, 2, 3]) {
    for (let k = 1; k < 64; k += 1) {
      for (let low = 13; low >= 0; low -= 1) {
        const high = low === 13 ? 0 : low + 1
        parts.push(segment(0xda, 1, component, 0, k, k, (high << 4) | low), run)
      }
    }
  }
  return Buffer.concat([...parts, Buffer.from([0xff, 0xd9])])
}

function toScan(bits: string): Buffer {
  const bytes = bits.match(/.{1,8}/g) ?? []
  return Buffer.from(
    bytes.flatMap((byte) => {
      const value = Number.parseInt(byte.padEnd(8, '1'), 2)
      return value === 0xff ? [value, 0] : [value]
    }),
  )
}

it('refuses an image that decodes endlessly, and accepts a short one', async () => {
  const lake = await openTestLake()
  await expect(upload(lake, slowJpeg(875))).rejects.toMatchObject({
    statusCode: 400,
    message: containing('not in ten seconds'),
  })
  expect(await upload(lake, slowJpeg(16))).toMatchObject({ mimeType: 'image/jpeg' })
}, 60_000)

it('refuses a variant that takes too long to render', async () => {
  const { limited } = createImageStore(temporaryDataDir())
  const background = { r: 9, g: 9, b: 9 }
  const image = sharp({ create: { width: 9000, height: 5000, channels: 3, background } })
  const making = limited(() => image.blur(300).png().timeout({ seconds: 1 }).toBuffer())
  await expect(making).rejects.toMatchObject({ status: 504 })
})
