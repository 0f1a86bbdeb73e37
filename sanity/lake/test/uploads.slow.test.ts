import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { twoColours, upload } from './image.fixture.ts'
import { openTestLake } from './lake.fixture.ts'
import { containing, matching } from './matchers.fixture.ts'

/** The same PNG with another width and height in its header. */
function claimingSize(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

/** A valid white PNG of one bit a pixel, which packs to a thousandth. */
function bomb(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc(side * (1 + side / 8))
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.byteLength, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

describe('assets/images', () => {
  it('creates the asset document of an upload', async () => {
    const lake = await openTestLake()
    const bytes = await twoColours()
    const sha1 = createHash('sha1').update(bytes).digest('hex')

    const asset = await upload(lake, bytes, 'Нева "ночью".png')

    expect(asset).toMatchObject({
      _id: `image-${sha1}-400x200-png`,
      _type: 'sanity.imageAsset',
      assetId: sha1,
      sha1hash: sha1,
      path: `images/butlerspb/production/${sha1}-400x200.png`,
      url: `http://lake.example/images/butlerspb/production/${sha1}-400x200.png`,
      originalFilename: 'Нева "ночью".png',
      extension: 'png',
      mimeType: 'image/png',
      size: bytes.byteLength,
      metadata: {
        dimensions: { width: 400, height: 200, aspectRatio: 2 },
        hasAlpha: false,
        isOpaque: true,
        lqip: matching(/^data:image\/jpeg;base64,/),
        palette: { dominant: { background: matching(/^#[0-9a-f]{6}$/) } },
      },
    })
    expect(await lake.client().fetch('*[_id == $id][0].url', { id: asset._id })).toBe(asset.url)
  })

  it('answers the same bytes with the same unchanged document', async () => {
    const lake = await openTestLake()
    const bytes = await twoColours()
    const first = await upload(lake, bytes, 'one.png')
    expect(await upload(lake, bytes, 'two.png')).toEqual(first)
    expect(await lake.client().fetch('count(*)')).toBe(1)
  })

  it('detects the format from the content, not from the name', async () => {
    const lake = await openTestLake()
    expect(await upload(lake, await twoColours('jpeg'), 'a.png')).toMatchObject({
      extension: 'jpg',
      mimeType: 'image/jpeg',
    })
  })

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), /Not an image/],
    ['nothing', Buffer.from(' '), /Not an image/],
    [
      'a page that begins like a GIF',
      Buffer.from('GIF89a=1;/*<script>alert(1)</script>*/'),
      /read/,
    ],
    ['a page that begins like a JPEG', Buffer.from('\xff\xd8\xff<script>', 'latin1'), /read/],
    ['a page that begins like a WebP', Buffer.from('RIFF<!--WEBPVP8 --><script>'), /read/],
    ['a page that begins like an AVIF', Buffer.from('<!--ftypavif--><script>'), /read/],
    ['a page behind an SVG', Buffer.from('<svg/><script>alert(1)</script>'), /read/],
    [
      'a broken PNG',
      Buffer.from('\x89PNG\r\n\x1a\n and then nonsense', 'latin1'),
      /cannot be read/,
    ],
  ])('refuses %s', async (_what, bytes, reason) => {
    const lake = await openTestLake()
    await expect(upload(lake, bytes)).rejects.toMatchObject({
      statusCode: 400,
      message: matching(reason),
    })
    expect(await lake.client().fetch('count(*)')).toBe(0)
  })

  it('serves a polyglot file as an image, never as HTML', async () => {
    const lake = await openTestLake()
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    const { path } = await upload(lake, Buffer.concat([await twoColours(), page]), 'a.html')
    for (const search of ['', '?dl=a.html', '?w=10']) {
      const { headers } = await fetch(`${lake.url}/${path}${search}`)
      expect(headers.get('content-type')).toBe('image/png')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    }
  })

  it('refuses a truncated image and one of too many pixels', async () => {
    const lake = await openTestLake()
    const jpeg = await twoColours('jpeg')
    await expect(upload(lake, jpeg.subarray(0, 700))).rejects.toMatchObject({ statusCode: 400 })
    await expect(upload(lake, bomb(16_000))).rejects.toMatchObject({
      statusCode: 400,
      message: containing('pixel limit'),
    })
    const huge = claimingSize(await twoColours(), 8000, 8000)
    await expect(upload(lake, huge)).rejects.toMatchObject({
      statusCode: 400,
      message: containing('pixel limit'),
    })
  })
})
