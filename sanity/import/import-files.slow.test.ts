import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import type { ImportResult } from './import-articles.ts'
import { importFiles, type ImportFilesOptions } from './import-files.ts'
import { formatProblem } from './problem.ts'

const siteUrl = 'http://localhost:3000'
const articleId = 'article-klyuchi-u-soseda'
// One blue pixel.
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg=='

async function openImport() {
  const lake = await openTestLake()
  const client = lake.client('editor', { perspective: 'raw' })
  await client.create({
    _id: 'siteSettings',
    _type: 'siteSettings',
    organisation: { name: 'Дворецкий' },
    formerOrigins: ['https://old.example'],
  })
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(join(import.meta.dirname, 'fixtures'), folder, { recursive: true })
  const offline = () => Promise.reject(new TypeError('fetch failed'))
  const report = (names: string[], options: Partial<ImportFilesOptions> = {}) =>
    importFiles(
      names.map((name) => join(folder, name)),
      { client, siteUrl, fetch: offline, ...options },
    )
  return {
    client,
    folder,
    report,
    run: async (names: string[], options: Partial<ImportFilesOptions> = {}) => {
      return (await report(names, options)).results
    },
    /** Everything in the lake with its revision. */
    revisions: () => client.fetch<unknown>('*[!(_type match "system.*")]{_id, _rev} | order(_id)'),
    rewrite(name: string, from: string, to: string) {
      const path = join(folder, name)
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
    },
  }
}

const outcomesOf = (results: ImportResult[]) => results.map(({ outcome }) => outcome)
const errorsOf = (results: ImportResult[]) =>
  results.flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity === 'error').map(formatProblem),
  )

describe('importFiles', () => {
  it('publishes an article with its author and testimonial', async () => {
    const { client, run } = await openImport()
    const [result] = await run(['klyuchi-u-soseda.md'])
    expect(result).toMatchObject({ outcome: 'created', url: `${siteUrl}/blog/klyuchi-u-soseda/` })
    const published = client.withConfig({ perspective: 'published' })
    expect(
      await published.fetch(
        `*[_id == $articleId][0]{ title, "author": author->{name, kind},
          "quoted": body[_type == "testimonialBlock"].testimonial->client, hero }`,
        { articleId },
      ),
    ).toEqual({
      title: 'Ключи у соседа: чем рискует хозяин пустой квартиры',
      author: { name: 'Редакция Дворецкого', kind: 'person' },
      quoted: ['Вера Л.'],
      hero: null,
    })
  })

  it('changes nothing when run again', async () => {
    const { run, revisions } = await openImport()
    const names = ['klyuchi-u-soseda.md', 'priemka-remonta.md']
    await run(names)
    const before = await revisions()
    expect(outcomesOf(await run(names))).toEqual(['unchanged', 'unchanged'])
    expect(await revisions()).toEqual(before)
  })

  it('resolves references and links when the other article appears', async () => {
    const { client, run } = await openImport()
    const related = () =>
      client.fetch<unknown>('*[_id == $articleId][0].related[]->slug.current', { articleId })
    await run(['klyuchi-u-soseda.md'])
    expect(await related()).toBeNull()
    await run(['priemka-remonta.md'])
    expect(outcomesOf(await run(['klyuchi-u-soseda.md']))).toEqual(['changed'])
    expect(await related()).toEqual(['priemka-remonta'])
    expect(
      await client.fetch(
        '*[_id == $articleId][0].body[_type == "block"].markDefs[_type == "internalLink"].reference->slug.current',
        { articleId },
      ),
    ).toEqual(['priemka-remonta'])
  })

  it('creates authors and testimonials once for all articles that name them', async () => {
    const { client, run } = await openImport()
    await run(['klyuchi-u-soseda.md', 'priemka-remonta.md'])
    expect(
      await client.fetch(
        '{"a": count(*[_type == "author"]), "t": count(*[_type == "testimonial"])}',
      ),
    ).toEqual({ a: 1, t: 1 })
  })

  it('imports the good files of a batch with a broken one', async () => {
    const { run } = await openImport()
    const results = await run([
      'broken-front-matter.md',
      'net-takogo.md',
      'klyuchi-u-soseda.md',
      'priemka-remonta.md',
    ])
    expect(outcomesOf(results)).toEqual(['failed', 'failed', 'created', 'created'])
    expect(errorsOf(results)).toEqual([
      expect.stringContaining('broken-front-matter.md:3: ошибка: YAML'),
      expect.stringContaining('net-takogo.md:1: ошибка: файл не прочесть'),
    ])
  })

  it('updates the article when the file changed', async () => {
    const { client, run, rewrite } = await openImport()
    await run(['klyuchi-u-soseda.md'])
    rewrite('klyuchi-u-soseda.md', "ratingValue: '4.7'", "ratingValue: '4.8'")
    expect(outcomesOf(await run(['klyuchi-u-soseda.md']))).toEqual(['changed'])
    const value = '*[_id == $articleId][0].structuredData.rating.value'
    expect(await client.fetch(value, { articleId })).toBe(4.8)
  })

  it('does not overwrite edited articles unless forced', async () => {
    const { client, run } = await openImport()
    await run(['klyuchi-u-soseda.md'])
    await client.patch(articleId).set({ title: 'Правка' }).commit()
    const title = () => client.fetch<unknown>('*[_id == $articleId][0].title', { articleId })
    const results = await run(['klyuchi-u-soseda.md'])
    expect(outcomesOf(results)).toEqual(['edited'])
    expect(errorsOf(results)[0]).toContain('правили после импорта')
    expect(await title()).toBe('Правка')
    expect(outcomesOf(await run(['klyuchi-u-soseda.md'], { force: true }))).toEqual(['changed'])
    expect(await title()).toContain('Ключи у соседа')
  })

  it('rejects a second file with the same slug', async () => {
    const { folder, run } = await openImport()
    cpSync(join(folder, 'priemka-remonta.md'), join(folder, 'kopiya.md'))
    writeFileSync(
      join(folder, 'kopiya.md'),
      readFileSync(join(folder, 'kopiya.md'), 'utf8').replace(
        'title:',
        'slug: priemka-remonta\ntitle:',
      ),
    )
    const results = await run(['priemka-remonta.md', 'kopiya.md'])
    expect(outcomesOf(results)).toEqual(['created', 'failed'])
  })

  it('writes nothing in a dry run', async () => {
    const { run, revisions } = await openImport()
    const before = await revisions()
    const results = await run(['klyuchi-u-soseda.md'], { dryRun: true })
    expect(outcomesOf(results)).toEqual(['created'])
    expect(await revisions()).toEqual(before)
  })

  it('stores the hero from the folder of assets, once, and keeps it without the folder', async () => {
    const { client, run, rewrite } = await openImport()
    const folder = mkdtempSync(join(tmpdir(), 'assets-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'flat.jpg'), Buffer.from(png, 'base64'))
    const hero = () =>
      client.fetch<unknown>('*[_id == $articleId][0].hero.asset->originalFilename', { articleId })
    await run(['klyuchi-u-soseda.md'], { assetsDir: folder })
    expect(await hero()).toBe('flat.jpg')
    expect(outcomesOf(await run(['klyuchi-u-soseda.md'], { assetsDir: folder }))).toEqual([
      'unchanged',
    ])
    expect(await client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1)
    rewrite('klyuchi-u-soseda.md', 'Начните с бумаги.', 'Начните с листа бумаги.')
    const [result] = await run(['klyuchi-u-soseda.md'])
    expect(result?.problems.map(formatProblem).join('\n')).toContain('осталось прежнее')
    expect(await hero()).toBe('flat.jpg')
  })

  it('leaves out an invalid image, with a warning', async () => {
    const { folder, run } = await openImport()
    writeFileSync(join(folder, 'flat.jpg'), 'not an image')
    const [result] = await run(['klyuchi-u-soseda.md'], { assetsDir: folder })
    expect(result?.outcome).toBe('created')
    expect(result?.problems.map(formatProblem).join('\n')).toContain('не изображение')
  })

  const blog = {
    'blog/klyuchi/index.md':
      '---\ntitle: Ключи\ndescription: О ключах\npubDate: 2025-01-02\nheroImage: ./Vid.png\n---\n\n' +
      'Смотрите [план](plan.pdf) и [статью об окнах](../okna/ru.md).\n\n![Вид](vid.png)\n',
    'blog/klyuchi/vid.png': Buffer.from(png, 'base64'),
    'blog/klyuchi/plan.pdf': '%PDF-1.7\n',
    'blog/okna/ru.md':
      '---\ntitle: Окна\ndescription: Об окнах\npubDate: 2025-01-01\nrelated: [Ключи]\n---\n\nТекст.\n',
    'blog/okna/en.md': '---\ntitle: Windows\n---\n\nText.\n',
    'blog/_index.md': '---\ntitle: Блог\n---\n',
    'blog/okna/zametki.psd': 'x',
  }

  function writeBlog(folder: string): void {
    for (const [path, content] of Object.entries(blog)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), content)
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
    const [href] = await client.fetch<string[]>(
      '*[_id == "article-klyuchi"].body[].markDefs[_type == "link"].href',
    )
    expect(href).toMatch(/^\/files\/.*\.pdf$/)
    expect(results[0]?.loss?.links).toEqual({ in: 2, out: 2, lost: 0, said: 0 })
    expect(results[0]?.problems.map(formatProblem).join('\n')).toMatch(
      /blog(\.zip\/blog)?\/klyuchi\/index.md:5: имя файла отличается регистром/,
    )
  })

  it('writes nothing with strict if a file would lose something, and all of it otherwise', async () => {
    const { folder, report, revisions } = await openImport()
    writeBlog(folder)
    const before = await revisions()
    rmSync(join(folder, 'blog/klyuchi/vid.png'))
    const refused = await report(['blog'], { strict: true })
    expect(refused).toMatchObject({ isRefused: true, isPlanned: true })
    expect(refused.results[0]?.loss?.pictures).toEqual({ in: 2, out: 0, lost: 2, said: 2 })
    expect(await revisions()).toEqual(before)
    writeBlog(folder)
    expect(await report(['blog'], { strict: true })).toMatchObject({ isRefused: false })
    expect(outcomesOf((await report(['blog'])).results)).toEqual(['unchanged', 'unchanged'])
  })
})
