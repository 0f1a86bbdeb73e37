import { describe, expect, it } from 'vitest'
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js'
import { emptyCollection } from '#sanity/import/collection/collected-file.ts'
import { createNeighbours } from '#sanity/import/collection/neighbours.ts'
import { readSources } from '#sanity/import/collection/read-sources.ts'
import { sortFiles } from '#sanity/import/collection/sort-files.ts'
import { importArticles } from '#sanity/import/import-articles.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { collectChosen, collectEntries } from './dropped-entries.ts'
import { createDroppedImages, withDropped } from './dropped-files.ts'

const offline = () => Promise.reject(new TypeError('Failed to fetch'))
// One blue pixel.
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
)
const photo = new File([pixel], 'фото.png', { type: 'image/png' })
const text = `---
title: Приёмка квартиры
slug: priemka
description: Что проверить
pubDate: 2025-03-01
---

## Окна

![Окно](https://old.example/%D1%84%D0%BE%D1%82%D0%BE.png)
`
const article = new File([text], 'priemka.md')

type Dropped = { name: string; isDirectory: boolean }

/** A dropped folder as a browser gives it: its entries come in portions. */
function folder(name: string, ...inside: Dropped[]): Dropped {
  const createReader = () => {
    const portions = [...inside.map((each) => [each]), []]
    return { readEntries: (done: (entries: Dropped[]) => void) => done(portions.shift() ?? []) }
  }
  const dropped = { name, isDirectory: true, createReader }
  return dropped
}

function entry(file: File): Dropped {
  const dropped = {
    name: file.name,
    isDirectory: false,
    file: (done: (file: File) => void) => done(file),
  }
  return dropped
}

describe('dropped files', () => {
  it('keep the paths of their folders; a later file replaces one of the same path', async () => {
    const bundle = folder('klyuchi', entry(new File(['а'], 'index.md')), entry(photo))
    const first = await collectEntries([folder('blog', bundle, entry(new File([], '.DS_Store')))])
    const second = await collectEntries([folder('blog', entry(article)), entry(photo)])
    const all = withDropped(first, withDropped(second, second))
    expect(all.found.map(({ path }) => path)).toEqual([
      'blog/klyuchi/index.md',
      'blog/klyuchi/фото.png',
      'blog/priemka.md',
    ])
    expect(all.named.map(({ path }) => path)).toEqual(['фото.png'])
  })

  it('may be an archive', async () => {
    const writer = new ZipWriter(new BlobWriter())
    await writer.add('klyuchi/index.md', new TextReader('Текст'))
    const archive = new File([await writer.close()], 'blog.zip')
    const { found } = await collectChosen([archive])
    expect(await readSources(found, [])).toEqual([
      { file: 'blog.zip/klyuchi/index.md', bytes: new Uint8Array(Buffer.from('Текст')) },
    ])
  })

  it('are not read when they are too large', async () => {
    const large = new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'large.md')
    const { named } = await collectChosen([article, large])
    expect(await readSources(named, [])).toEqual([
      { file: 'priemka.md', bytes: new Uint8Array(Buffer.from(text)) },
      { file: 'large.md', bytes: undefined },
    ])
  })

  it('supply the images that an article names, whatever their address', async () => {
    const { named } = await collectChosen([photo])
    const load = createDroppedImages(createNeighbours(named), offline)
    const address = 'https://old.example/a/%D1%84%D0%BE%D1%82%D0%BE.png?w=9'
    expect(await load(address, 'a.md')).toMatchObject({
      ok: true,
      bytes: new Uint8Array(pixel),
      fileName: 'фото.png',
    })
    expect(await load('plan.png', 'a.md')).toEqual({
      ok: false,
      reason: 'перетащите сюда и файл «plan.png»',
      fileName: 'plan.png',
    })
  })

  it('are imported with their images by the code of the import command', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor', { perspective: 'raw' })
    const dropped = withDropped(emptyCollection, await collectChosen([article, photo]))
    const { articles, others } = sortFiles(dropped)
    const run = async (options: { dryRun?: boolean; force?: boolean }) => {
      const neighbours = createNeighbours(others)
      const [result] = await importArticles(await readSources(articles, []), {
        client,
        siteUrl: 'https://butler.example',
        loadImage: createDroppedImages(neighbours, offline),
        neighbours,
        ...options,
      })
      return result?.outcome
    }
    expect(await run({ dryRun: true })).toBe('created')
    expect(await client.fetch<unknown>('count(*)')).toBe(0)
    expect(await run({})).toBe('created')
    expect(
      await client.fetch<unknown>(
        '*[_type == "article"].body[_type == "imageBlock"].asset->originalFilename',
      ),
    ).toEqual(['фото.png'])
    expect(await run({ dryRun: true })).toBe('unchanged')
    await client.patch('article-priemka').set({ title: 'Правка' }).commit()
    expect(await run({ dryRun: true })).toBe('edited')
    expect(await run({ dryRun: true, force: true })).toBe('changed')
  })
})
