import type { SanityImageAssetDocument } from '@sanity/client'
import sharp from 'sharp'
import type { TestLake } from './lake.fixture.ts'

/** 400 × 200: the left half red, the right half blue. */
export function twoColours(format: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
  const half = { create: { width: 200, height: 200, channels: 3, background: 'red' } } as const
  return sharp({ create: { width: 400, height: 200, channels: 3, background: 'blue' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .removeAlpha()
    .toFormat(format)
    .toBuffer()
}

/** Uploads as an editor, through the real client. */
export function upload(
  lake: TestLake,
  bytes: Buffer,
  filename = 'a.png',
): Promise<SanityImageAssetDocument> {
  return lake.client('editor').assets.upload('image', bytes, { filename })
}
