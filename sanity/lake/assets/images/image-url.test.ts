import { createImageUrlBuilder, type ImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { twoColours, upload } from '#lake/test/image.fixture.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'

type Build = (url: ImageUrlBuilder) => ImageUrlBuilder

/** URLs of the real builder for an image of 400 × 200, and the expected results. */
const cases: [name: string, build: Build, expected: string][] = [
  ['width', (url) => url.width(100), 'png 100x50'],
  ['height', (url) => url.height(100), 'png 200x100'],
  ['size', (url) => url.width(100).height(50), 'png 100x50'],
  ['size, which the builder cuts', (url) => url.width(100).height(100), 'png 100x100'],
  ['dpr', (url) => url.width(100).dpr(2), 'png 200x100'],
  ['a broken dpr', (url) => url.width(100).dpr(0.5), 'png 50x25'],
  ['fit max', (url) => url.width(800).fit('max'), 'png 400x200'],
  ['fit min', (url) => url.width(100).height(100).fit('min'), 'png 100x100'],
  ['fit clip', (url) => url.size(100, 100).fit('clip').crop('center'), 'png 100x50'],
  ['fit crop', (url) => url.size(100, 100).fit('crop').crop('left'), 'png 100x100 red'],
  ['fit fill', (url) => url.size(100, 100).fit('fill').crop('center').bg('00ff00'), 'png 100x100'],
  ['fit fillmax', (url) => url.size(800, 800).fit('fillmax').bg('f00'), 'png 800x800'],
  ['fit scale', (url) => url.size(100, 100).fit('scale').crop('center'), 'png 100x100'],
  ['crop entropy', (url) => url.size(100, 100).fit('crop').crop('entropy'), 'png 100x100'],
  [
    'focal point',
    (url) => url.size(100, 100).fit('crop').crop('focalpoint').focalPoint(1, 0.5),
    'png 100x100 blue',
  ],
  [
    'focal point alone',
    (url) => url.size(100, 100).fit('crop').focalPoint(0, 0),
    'png 100x100 red',
  ],
  ['rect', (url) => url.rect(0, 0, 200, 100), 'png 200x100 red'],
  ['quality', (url) => url.format('jpg').quality(20), 'jpeg 400x200'],
  ['format webp', (url) => url.format('webp'), 'webp 400x200'],
  ['format pjpg', (url) => url.format('pjpg'), 'jpeg 400x200'],
  ['auto', (url) => url.auto('format'), 'webp 400x200'],
  ['blur', (url) => url.blur(50), 'png 400x200'],
  ['sharpen', (url) => url.sharpen(50), 'png 400x200'],
  ['invert', (url) => url.rect(0, 0, 200, 200).invert(true), 'png 200x200 cyan'],
  ['saturation', (url) => url.rect(0, 0, 200, 200).saturation(-100), 'png 200x200 grey'],
  ['orientation', (url) => url.orientation(90), 'png 200x400'],
  ['flip', (url) => url.flipHorizontal().rect(0, 0, 300, 200), 'png 300x200'],
  ['flip both', (url) => url.flipHorizontal().flipVertical(), 'png 400x200'],
  ['pad', (url) => url.width(100).pad(10).bg('ff0000'), 'png 120x70'],
  ['min-h', (url) => url.width(100).minHeight(80).fit('crop'), 'png 100x80'],
  ['max-h', (url) => url.width(200).maxHeight(50).fit('crop'), 'png 200x50'],
  ['min-w', (url) => url.height(50).minWidth(160).fit('crop'), 'png 160x50'],
  ['max-w', (url) => url.maxWidth(160).fit('crop'), 'png 160x80'],
  ['bounds without a crop', (url) => url.width(100).minHeight(80), 'png 100x50'],
  ['frame', (url) => url.frame(1), 'png 400x200'],
  ['vanity name', (url) => url.width(100).vanityName('neva.png'), 'png 100x50'],
  ['download', (url) => url.forceDownload('neva.png'), 'png 400x200'],
]

it('supports every parameter of @sanity/image-url', async () => {
  const lake = await openTestLake()
  const { _id } = await upload(lake, await twoColours())
  const builder = createImageUrlBuilder(lake.client())
  const actual: string[][] = []
  for (const [name, build] of cases) {
    const url = build(builder.image({ _type: 'image', asset: { _ref: _id } })).url()
    const response = await fetch(url, { headers: { accept: 'image/webp' } })
    actual.push([name, response.ok ? await look(await response.bytes()) : await response.text()])
  }
  const expected = cases.map(([name, , seen]) => [name, seen])
  const colourIsAsked = expected.map(([, seen = '']) => seen.split(' ').length === 3)
  const seen = actual.map(([name = '', text = ''], index) => [
    name,
    colourIsAsked[index] ? text : text.split(' ').slice(0, 2).join(' '),
  ])
  expect(seen).toEqual(expected)
})

it('supports the parameters of the loader of next-sanity', async () => {
  const lake = await openTestLake()
  const { path } = await upload(lake, await twoColours())
  const seen: string[] = []
  for (const search of ['fit=max&w=640&q=60', 'h=320&w=640&fit=min&q=75']) {
    const url = `${lake.url}/${path}?auto=format&${search}`
    const response = await fetch(url, { headers: { accept: 'image/webp' } })
    seen.push(await look(await response.bytes()))
  }
  expect(seen).toEqual(['webp 400x200 grey', 'webp 400x200 grey'])
})

async function look(bytes: Uint8Array): Promise<string> {
  const { format, width, height } = await sharp(bytes).metadata()
  const { channels } = await sharp(bytes).stats()
  const [red, green, blue] = channels.map(({ mean }) => mean > 200)
  const colours: Record<string, string> = {
    'true,false,false': 'red',
    'false,false,true': 'blue',
    'false,true,true': 'cyan',
  }
  return `${format} ${width}x${height} ${colours[[red, green, blue].join()] ?? 'grey'}`
}

it('serves an animation unchanged, or its first frame on request', async () => {
  const lake = await openTestLake()
  const frames = await Promise.all(['red', 'blue'].map(frameOf))
  const animation = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const { path } = await upload(lake, animation, 'a.gif')
  const pagesOf = async (search: string) => {
    const response = await fetch(`${lake.url}/${path}${search}`)
    const { format, pages = 1 } = await sharp(await response.bytes()).metadata()
    return `${format} ${pages}`
  }
  expect([await pagesOf(''), await pagesOf('?frame=1')]).toEqual(['gif 2', 'gif 1'])
})

function frameOf(background: string): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer()
}
