import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fileOf } from '#sanity/import/collection/collected-file.fixture.ts'
import { createNeighbours } from '#sanity/import/collection/neighbours.ts'
import { createImageLoader } from './image-loader.ts'
import { maxImageBytes } from './image-source.ts'

const containing = (text: string): unknown => expect.stringContaining(text)
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

const network = {
  fetch: () => Promise.resolve(new Response('remote')),
  lookup: () => Promise.resolve([{ address: '93.184.215.14' }]),
}

function folderWithPhoto(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'photo.jpg'), 'local')
  writeFileSync(join(folder, 'вид.jpg'), 'local')
  return folder
}

/** Loads for the article `blog/a.md`, beside which there are `files`. */
function load(source: string, assetsDir: string | undefined, files = [fileOf('blog/b.jpg')]) {
  const places = { neighbours: createNeighbours(files), assetsDir }
  return createImageLoader(places, network)(source, 'blog/a.md')
}

describe('createImageLoader', () => {
  it.each([
    ['photo.jpg'],
    ['/images/photo.jpg'],
    ['https://a.example/x/photo.jpg?w=900#a'],
    ['%D0%B2%D0%B8%D0%B4.jpg'],
  ])('takes %s from the folder by file name', async (source) => {
    expect(await load(source, folderWithPhoto())).toMatchObject({
      ok: true,
      bytes: bytesOf('local'),
    })
  })

  it('takes a file beside the article before one of the folder', async () => {
    const beside = [fileOf('blog/photo.jpg', 'beside')]
    expect(await load('photo.jpg', folderWithPhoto(), beside)).toMatchObject({
      bytes: bytesOf('beside'),
      fileName: 'photo.jpg',
    })
  })

  it('fetches a URL whose file is nowhere', async () => {
    const image = await load('https://a.example/c.jpg', folderWithPhoto())
    expect(image).toEqual({ ok: true, bytes: Buffer.from('remote'), fileName: 'c.jpg' })
  })

  it.each([['../../etc/hostname'], ['..'], [''], ['..%2f..%2fetc%2fhostname']])(
    'looks for %j in the folder only',
    async (source) => {
      const image = await load(source, folderWithPhoto())
      expect(image).toMatchObject({ ok: false, reason: containing('нет такого файла') })
    },
  )

  it('says where to put a file if there is no folder', async () => {
    const image = await load('photo.jpg', undefined)
    expect(image).toMatchObject({ ok: false, reason: containing('--assets') })
  })

  it('reads no file that is too large, and says which one is damaged', async () => {
    const large = { ...fileOf('blog/l.jpg'), size: maxImageBytes + 1 }
    expect(await load('l.jpg', undefined, [large])).toMatchObject({
      ok: false,
      reason: containing('больше 20 МБ'),
    })
    const damaged = { ...fileOf('blog/d.jpg'), bytes: () => Promise.reject(new Error('CRC')) }
    expect(await load('d.jpg', undefined, [damaged])).toMatchObject({
      ok: false,
      reason: containing('повреждён'),
    })
  })
})
