import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createImageLoader } from './image-loader.ts'

const containing = (text: string): unknown => expect.stringContaining(text)

const network = {
  fetch: () => Promise.resolve(new Response('remote')),
  lookup: () => Promise.resolve([{ address: '93.184.215.14' }]),
}

function folderWithPhoto(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'photo.jpg'), 'local')
  return folder
}

describe('createImageLoader', () => {
  it.each([['photo.jpg'], ['/images/photo.jpg'], ['https://a.example/x/photo.jpg?w=900#a']])(
    'takes %s from the folder by file name',
    async (source) => {
      const image = await createImageLoader(folderWithPhoto(), network)(source)
      expect(image).toEqual({ ok: true, bytes: Buffer.from('local'), fileName: 'photo.jpg' })
    },
  )

  it('fetches a URL whose file is not in the folder', async () => {
    const image = await createImageLoader(folderWithPhoto(), network)('https://a.example/b.jpg')
    expect(image).toEqual({ ok: true, bytes: Buffer.from('remote'), fileName: 'b.jpg' })
  })

  it.each([['../../etc/hostname'], ['..'], ['']])(
    'looks for %j in the folder only',
    async (source) => {
      const image = await createImageLoader(folderWithPhoto(), network)(source)
      expect(image).toMatchObject({ ok: false, reason: containing('нет файла') })
    },
  )

  it('asks for a folder if none is given', async () => {
    const image = await createImageLoader(undefined, network)('photo.jpg')
    expect(image).toMatchObject({ ok: false, reason: containing('--assets') })
  })
})
