import { crc32, deflateSync } from 'node:zlib'
import type { JSHandle, Locator, Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { photograph } from './photograph.ts'
import { studioNoise } from './studio-noise.ts'
import { createArticle, expect, openArticle, patience, publish, test } from './studio.ts'

const hero = z.object({
  asset: z.object({ _ref: z.string() }),
  hotspot: z.object({ x: z.number(), y: z.number() }).optional(),
  _upload: z.unknown().optional(),
})

test('an editor uploads a photograph, sets its hotspot, and the site shows that part', async ({
  page,
  lake,
  request,
}) => {
  const { id, slug } = await createArticle(lake)
  // Other articles beside this one may show the same photograph.
  const alt = `Фасад дома, ${slug}`
  await openArticle(page, id)
  const upload = page.getByTestId('file-input-upload-button-sanity-default')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), upload.click()])
  await chooser.setFiles({
    name: 'фасад.jpg',
    mimeType: 'image/jpeg',
    buffer: await photograph(page),
  })
  await expect(page.getByTestId('hotspot-image-input')).toBeVisible(patience)
  await page.getByTestId('field-hero.alt').getByRole('textbox').fill(alt)

  await page.getByTestId('options-menu-edit-details').click()
  const dialog = page.getByRole('dialog')
  // At first it covers the whole picture and cannot be moved.
  await drag(dialog.locator('[data-handle=hotspotHandle]'), { x: -150, y: -50 })
  await expect.poll(async () => (await draftHero(lake, id))?.hotspot, patience).toBeDefined()
  await drag(dialog.locator('[data-handle=hotspot]'), { x: 150, y: 0 })
  await expect
    .poll(async () => (await draftHero(lake, id))?.hotspot?.x, patience)
    .toBeGreaterThan(0.7)
  await dialog.getByRole('button').first().click()
  await expect(dialog).toBeHidden(patience)

  const { hotspot } = hero.parse(await draftHero(lake, id))
  await publish(page)
  const html = async () => (await request.get(`/blog/${slug}/`)).text()
  await expect.poll(html, patience).toContain(alt)

  await page.goto(`/blog/${slug}/`)
  const picture = page.getByRole('img', { name: alt })
  const position = await picture.evaluate((image) => getComputedStyle(image).objectPosition)
  expect(Number.parseFloat(position)).toBeCloseTo(100 * (hotspot?.x ?? Number.NaN), 1)
  const sources = (await picture.getAttribute('srcset'))?.split(', ') ?? []
  expect(sources.length).toBeGreaterThan(1)
  for (const source of sources) {
    const answer = await request.get(source.split(' ')[0] ?? '')
    expect(answer.status(), source).toBe(200)
    expect(answer.headers()['content-type'], source).toMatch(/^image\//)
  }

  // The card crops to its shape; the left half of the picture is red, the right half blue.
  await page.goto('/blog/')
  const card = page.getByRole('article').filter({ has: page.locator(`a[href="/blog/${slug}/"]`) })
  expect(await colourAtTheLeft(card.locator('img'))).toBe('blue')
})

test.describe('a picture that the lake refuses', () => {
  test.use({
    tolerated: async ({}, use) =>
      use([
        ...studioNoise,
        {
          kind: 'console error',
          url: /\/assets\/images\/production\?/,
          text: /the server responded with a status of 400 /,
          reason: 'the refusal',
        },
      ]),
  })

  test('is reported and leaves the one that is there @long', async ({ page, lake }) => {
    const { id } = await createArticle(lake)
    await openArticle(page, id)
    const field = page.getByTestId('file-input-upload-button-sanity-default')
    await drop(field, await fileOf(page, 'вид.jpg', 'image/jpeg', await photograph(page)))
    await expect(page.getByTestId('hotspot-image-input')).toBeVisible(patience)
    const uploaded = async () => {
      const image = await draftHero(lake, id)
      return image?._upload === undefined ? `${image?.asset._ref}` : 'is being uploaded'
    }
    await expect.poll(uploaded, patience).toMatch(/^image-[0-9a-f]{40}-1600x400-jpg$/)
    const before = await draftHero(lake, id)

    const picture = page.getByTestId('hotspot-image-input')
    await drop(picture, await fileOf(page, 'бомба.png', 'image/png', imageBomb()))
    await expect(page.locator('[data-ui=Toast]')).toContainText('50 мегапикселей', patience)
    await expect.poll(() => draftHero(lake, id), patience).toEqual(before)
    await expect(picture).toBeVisible(patience)
  })
})

async function draftHero(lake: SanityClient, id: string) {
  const draft = await lake.getDocument(`drafts.${id}`)
  return hero.safeParse(draft?.['hero']).data
}

/** A PNG of a few kilobytes with 400 million pixels. */
function imageBomb(): Buffer {
  const side = 20_000
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // One bit a pixel, grey.
  header.writeUInt8(1, 8)
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}

function fileOf(page: Page, name: string, type: string, bytes: Buffer) {
  return page.evaluateHandle(
    ([base64 = '', fileName = '', mimeType = '']) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      transfer.items.add(new File([content], fileName, { type: mimeType }))
      return transfer
    },
    [bytes.toString('base64'), name, type],
  )
}

async function drop(target: Locator, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await target.dispatchEvent(event, { dataTransfer })
  }
}

async function drag(handle: Locator, by: { x: number; y: number }): Promise<void> {
  const mouse = handle.page().mouse
  await handle.hover({ force: true })
  const box = await handle.boundingBox()
  if (box === null) throw new Error('What is to be dragged is not on the page')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await mouse.down()
  await mouse.move(x + by.x, y + by.y, { steps: 5 })
  await mouse.up()
}

async function colourAtTheLeft(image: Locator): Promise<'red' | 'blue'> {
  await image.scrollIntoViewIfNeeded()
  const [red = 0, , blue = 0] = await image.evaluate(async (element) => {
    if (!(element instanceof HTMLImageElement)) throw new Error('Not an image')
    await element.decode()
    const context = new OffscreenCanvas(100, 100).getContext('2d')
    if (context === null) throw new Error('This browser draws nothing')
    context.drawImage(element, 0, 0, 100, 100)
    return [...context.getImageData(3, 50, 1, 1).data]
  })
  return red > blue ? 'red' : 'blue'
}
