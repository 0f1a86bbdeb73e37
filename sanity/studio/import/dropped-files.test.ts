import { describe, expect, it } from 'vitest'
import { importArticles } from '#sanity/import/import-articles.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { createDroppedImages, nothingDropped, readArticles, withFiles } from './dropped-files.ts'

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

describe('dropped files', () => {
  it('are sorted into articles and images; a later file replaces one of the same name', () => {
    const first = withFiles(nothingDropped, [article, photo, new File(['x'], 'план.docx')])
    const newer = new File(['# Новое'], 'priemka.md')
    const { articles, images, ignored } = withFiles(first, [newer])
    expect([...articles.values()]).toEqual([newer])
    expect([...images.keys()]).toEqual(['фото.png'])
    expect(ignored).toEqual(['план.docx'])
  })

  it('are not read when they are too large', async () => {
    const large = new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'large.md')
    const read = await readArticles(withFiles(nothingDropped, [article, large]))
    expect(read).toEqual([
      { file: 'priemka.md', bytes: new TextEncoder().encode(text) },
      { file: 'large.md', bytes: undefined },
    ])
  })

  it('supply the images that an article names, whatever their address', async () => {
    const load = createDroppedImages(withFiles(nothingDropped, [photo]), offline)
    expect(await load('https://old.example/a/%D1%84%D0%BE%D1%82%D0%BE.png?w=9')).toEqual({
      ok: true,
      bytes: new Uint8Array(pixel),
      fileName: 'фото.png',
    })
    expect(await load('plan.png')).toEqual({
      ok: false,
      reason: 'перетащите сюда и файл «plan.png»',
      fileName: 'plan.png',
    })
  })

  it('are imported with their images by the code of the import command', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor', { perspective: 'raw' })
    const dropped = withFiles(nothingDropped, [article, photo])
    const run = async (options: { dryRun?: boolean; force?: boolean }) => {
      const [result] = await importArticles(await readArticles(dropped), {
        client,
        siteUrl: 'https://butler.example',
        loadImage: createDroppedImages(dropped, offline),
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
