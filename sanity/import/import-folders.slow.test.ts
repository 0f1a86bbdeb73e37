import { rmSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { errorsOf, openImport, outcomesOf, png, siteUrl } from './import-files.fixture.ts'
import { formatProblem } from './problem.ts'

describe('importFiles of folders and archives', () => {
  const blog = {
    'blog/klyuchi/index.md':
      '---\ntitle: Ключи\ndescription: О ключах\npubDate: 2025-01-02\nheroImage: ./Vid.png\n---\n\n' +
      'Смотрите [план](plan.pdf) и [статью об окнах](../okna/ru.md).\n\n![Вид](vid.png)\n\n' +
      '> [!NOTE]\n> Тот же [план](plan.pdf).\n',
    'blog/klyuchi/vid.png': Buffer.from(png, 'base64'),
    'blog/klyuchi/plan.pdf': '%PDF-1.7\n',
    'blog/okna/ru.md':
      '---\ntitle: Окна\ndescription: Об окнах\npubDate: 2025-01-01\nrelated: [Ключи]\n---\n\nТекст.\n',
    'blog/okna/en.md': '---\ntitle: Windows\n---\n\nText.\n',
    'blog/_index.md': '---\ntitle: Блог\n---\n',
    'blog/okna/zametki.psd': 'x',
  }

  async function writeBlog(folder: string): Promise<void> {
    for (const [path, content] of Object.entries(blog)) {
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
  }

  async function zipBlog(folder: string): Promise<void> {
    const writer = new ZipWriter(new Uint8ArrayWriter())
    for (const [path, content] of Object.entries(blog)) {
      await writer.add(path, new Uint8ArrayReader(new Uint8Array(Buffer.from(content))))
    }
    writeFileSync(join(folder, 'blog.zip'), await writer.close())
  }

  it.each([
    ['blog', writeBlog],
    ['blog.zip', zipBlog],
  ])('imports the articles of %s with what lies beside them', async (name, write) => {
    const { client, folder, report } = await openImport()
    await write(folder)
    const { results, skipped, ignored } = await report([name])
    expect(errorsOf(results)).toEqual([])
    expect(results.map(({ url }) => url)).toEqual([
      `${siteUrl}/blog/klyuchi/`,
      `${siteUrl}/blog/okna/`,
    ])
    expect(skipped.map(({ path }) => path)).toEqual([
      expect.stringMatching(/blog\/_index.md$/),
      expect.stringMatching(/okna\/en.md$/),
    ])
    expect(ignored).toEqual([expect.stringMatching(/zametki.psd$/)])
    expect(
      await client.fetch(
        `*[_type == "article"] | order(slug.current) {
          "hero": hero.asset->originalFilename, "related": related[]->slug.current,
          "pictures": body[_type == "imageBlock"].asset->originalFilename,
          "linked": body[_type == "block"].markDefs[_type == "internalLink"].reference->slug.current
        }`,
      ),
    ).toMatchObject([
      { hero: 'vid.png', pictures: ['vid.png'], linked: ['okna'] },
      { related: ['klyuchi'] },
    ])
    const hrefs = await client.fetch<string[]>(
      `[
        ...*[_id == "article-klyuchi"].body[].markDefs[_type == "link"].href,
        ...*[_id == "article-klyuchi"].body[_type == "calloutBlock"].text[].markDefs[].href
      ][defined(@)]`,
    )
    const stored: unknown = expect.stringMatching(/^\/files\/.*\.pdf$/)
    expect(hrefs).toEqual([stored, stored])
    expect(results[0]?.loss?.links).toEqual({ in: 3, out: 3, lost: 0, said: 0 })
    expect(results[0]?.problems.map(formatProblem).join('\n')).toMatch(
      /blog(\.zip\/blog)?\/klyuchi\/index.md:5: имя файла отличается регистром/,
    )
  })

  it('writes nothing with strict if a file would lose something, and all of it otherwise', async () => {
    const { folder, report, revisions } = await openImport()
    await writeBlog(folder)
    const before = await revisions()
    rmSync(join(folder, 'blog/klyuchi/vid.png'))
    const refused = await report(['blog'], { strict: true })
    expect(refused).toMatchObject({ isRefused: true, isPlanned: true })
    expect(refused.results[0]?.loss?.pictures).toEqual({ in: 2, out: 0, lost: 2, said: 2 })
    expect(await revisions()).toEqual(before)
    await writeBlog(folder)
    expect(await report(['blog'], { strict: true })).toMatchObject({ isRefused: false })
    expect(outcomesOf((await report(['blog'])).results)).toEqual(['unchanged', 'unchanged'])
  })
})
