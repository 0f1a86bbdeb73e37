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

  it('reads the fields that Eleventy has beside an article, and says which it cannot', async () => {
    const { folder, client, report } = await openImport()
    const texts = {
      'okna/index.md': 'Текст об окнах.\n',
      'okna/index.yml': 'title: Окна\ndate: 2025-01-01\ndescription: О\n',
      'dveri.md': '---\ntitle: Двери\ndate: 2025-01-02\n---\n\nТекст.\n',
      'dveri.11tydata.json': '{ "title": "Нет", "description": "О дверях" }',
      'klyuchi.md': '---\ntitle: Ключи\ndate: 2025-01-02\ndescription: О\n---\n\nТекст.\n',
      'klyuchi.11tydata.js': 'module.exports = {}',
      'zamki.md': '---\ntitle: Замки\ndate: 2025-01-02\ndescription: О\n---\n\nТекст.\n',
      'zamki.json': '{ "chart": [1] }',
    }
    await mkdir(join(folder, 'posts/okna'), { recursive: true })
    for (const [name, text] of Object.entries(texts)) {
      await writeFile(join(folder, 'posts', name), text)
    }
    const { results, ignored } = await report(['posts'])
    expect(outcomesOf(results)).toEqual(['created', 'drafted', 'created', 'created'])
    expect(ignored).toEqual([expect.stringMatching(/zamki.json$/)])
    expect(
      await client.fetch(`*[_type == "article" && slug.current in ["okna", "dveri"]]
        | order(slug.current) { title, description }`),
    ).toEqual([
      { title: 'Двери', description: 'О дверях' },
      { title: 'Окна', description: 'О' },
    ])
  })

  it('stores a film beside an article and links to it', async () => {
    const { folder, client, report } = await openImport()
    await mkdir(join(folder, 'posts'))
    await writeFile(join(folder, 'posts/film.mp4'), 'film')
    const head = 'title: Ф\ndescription: О\npubDate: 2025-01-01'
    await writeFile(
      join(folder, 'posts/a.md'),
      `---\n${head}\n---\n\n<video src="film.mp4"></video>\n`,
    )
    const { results } = await report(['posts'])
    expect(outcomesOf(results)).toEqual(['created'])
    expect(await client.fetch('*[_id == "article-a"].body[].markDefs[].href')).toEqual([
      expect.stringMatching(/^\/files\/.*\.mp4$/),
    ])
  })

  it('says of a folder that there is no article in it', async () => {
    const { folder, report } = await openImport()
    await mkdir(join(folder, 'empty'))
    await writeFile(join(folder, 'empty/a.jpg'), 'x')
    const { problems } = await report(['empty'])
    expect(problems.map(formatProblem)).toEqual([expect.stringContaining('нет ни одной статьи')])
  })

  it('links the articles of one import by the addresses that they had', async () => {
    const { client, folder, report } = await openImport()
    const head = 'description: О\npubDate: 2025-01-01'
    const texts = {
      '2020-01-02-okna.md': `---\ntitle: Окна\n${head}\n---\n\nТекст.\n`,
      'klyuchi.md': `---\ntitle: Ключи\n${head}\npermalink: https://was.example/2014/klyuchi/\naliases: [/old.html, "/?p=7"]\n---\n\n## Где\n\n[сам](/2014/klyuchi/#где) и [окна](/2020/01/02/okna.html)\n`,
      'zamki.md': `---\ntitle: Замки\n${head}\nrelated: [/old.html, /2020/01/02/okna/]\n---\n\n[а](/2014/klyuchi/) [б](https://www.was.example/2014/klyuchi) [в](/?p=7) [г](/old.html#где) [д](https://was.example/other/)\n`,
    }
    await mkdir(join(folder, 'posts'))
    for (const [name, text] of Object.entries(texts)) {
      await writeFile(join(folder, 'posts', name), text)
    }
    const { results } = await report(['posts'])
    expect(results.flatMap(({ problems }) => problems)).toEqual([])
    expect(
      await client.fetch(
        `*[_type == "article" && slug.current != "okna"] | order(slug.current)
          { "links": body[].markDefs[]{ "to": coalesce(reference._ref, href) }.to, "related": related[]._ref }`,
      ),
    ).toEqual([
      { links: ['#gde', 'article-okna'], related: null },
      {
        links: [
          'article-klyuchi',
          'article-klyuchi',
          'article-klyuchi',
          '/blog/klyuchi/#%D0%B3%D0%B4%D0%B5',
          'https://was.example/other/',
        ],
        related: ['article-klyuchi', 'article-okna'],
      },
    ])
  })

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
