import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  return {
    client,
    folder,
    run: (names: string[], options: Partial<ImportFilesOptions> = {}) =>
      importFiles(
        names.map((name) => join(folder, name)),
        { client, siteUrl, fetch: offline, ...options },
      ),
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
    expect(await related()).toEqual([null, null])
    await run(['priemka-remonta.md'])
    expect(await related()).toEqual(['priemka-remonta', null])
    expect(outcomesOf(await run(['klyuchi-u-soseda.md']))).toEqual(['changed'])
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
    const { client, folder, run, rewrite } = await openImport()
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
})

describe('importFiles of articles with doubts', () => {
  const write = (folder: string, name: string, ...lines: string[]) =>
    writeFileSync(join(folder, name), lines.join('\n'))
  const draft = [
    '---',
    'title: Окна зимой',
    'slug: okna',
    'date: 2025-03-01',
    'author: Вера',
    'tags: [окна]',
    'aliases: [/old/okna/]',
    'draft: true',
    '---',
    '',
    'Проверьте рамы.',
  ]
  const finished = draft.filter((line) => line !== 'draft: true')

  async function openDraft() {
    const opened = await openImport()
    const ids = () =>
      opened.client.fetch<string[]>(
        '*[_type in ["article", "author", "category", "redirect"]]._id | order(@)',
      )
    write(opened.folder, 'okna.md', ...draft)
    return { ...opened, ids }
  }

  it('stores drafts alone, in no list, with references that hold', async () => {
    const { client, run, ids } = await openDraft()
    const [result] = await run(['okna.md'])
    expect(result).toMatchObject({ outcome: 'drafted', url: undefined })
    expect(await ids()).toEqual([
      'drafts.article-okna',
      'drafts.author-vera',
      'drafts.category-okna',
    ])
    const visitors = client.withConfig({ perspective: 'published' })
    expect(await visitors.fetch('count(*[_type in ["article", "author", "category"]])')).toBe(0)
    const editors = client.withConfig({ perspective: 'drafts' })
    expect(
      await editors.fetch('*[_type == "article"][0]{ importDoubts, "by": author->name }'),
    ).toEqual({
      importDoubts: [expect.stringMatching(/^строка 8: /)],
      by: 'Вера',
    })
    expect(result?.problems.map(formatProblem).join('\n')).toContain('с /old/okna/ пока нет')
  })

  it('changes nothing when run again, and publishes the finished file without a trace', async () => {
    const { client, folder, run, ids, revisions } = await openDraft()
    await run(['okna.md'])
    const before = await revisions()
    expect(outcomesOf(await run(['okna.md']))).toEqual(['unchanged'])
    expect(await revisions()).toEqual(before)
    write(folder, 'okna.md', ...finished)
    const [result] = await run(['okna.md'])
    expect(result).toMatchObject({ outcome: 'created', url: `${siteUrl}/blog/okna/` })
    const redirectIds = (await ids()).filter((id) => id.startsWith('redirect'))
    expect(await ids()).toEqual(['article-okna', 'author-vera', 'category-okna', ...redirectIds])
    expect(await client.fetch('*[_type == "redirect"]{ from, to }')).toEqual([
      { from: '/old/okna/', to: '/blog/okna/' },
    ])
    expect(outcomesOf(await run(['okna.md']))).toEqual(['unchanged'])
  })

  it('keeps the published article when its file is a draft again', async () => {
    const { client, folder, run } = await openDraft()
    write(folder, 'okna.md', ...finished)
    await run(['okna.md'])
    write(folder, 'okna.md', ...draft.slice(0, -1), 'Новые слова.')
    const [result] = await run(['okna.md'])
    expect(result).toMatchObject({ outcome: 'drafted', url: `${siteUrl}/blog/okna/` })
    const texts = '*[_type == "article"] | order(_id) { _id, "text": pt::text(body) }'
    expect(await client.fetch(texts)).toEqual([
      { _id: 'article-okna', text: 'Проверьте рамы.' },
      { _id: 'drafts.article-okna', text: 'Новые слова.' },
    ])
  })

  it('is one with what the Studio publishes, and leaves what an editor changed', async () => {
    const { client, run, ids } = await openDraft()
    await run(['okna.md'])
    for (const id of ['author-vera', 'category-okna', 'article-okna']) {
      await client.action({
        actionType: 'sanity.action.document.publish',
        draftId: `drafts.${id}`,
        publishedId: id,
      })
    }
    expect(outcomesOf(await run(['okna.md']))).toEqual(['changed'])
    expect(outcomesOf(await run(['okna.md']))).toEqual(['unchanged'])
    expect(await ids()).toContain('article-okna')
    await client.patch('article-okna').set({ title: 'Правка' }).commit()
    expect(outcomesOf(await run(['okna.md']))).toEqual(['edited'])
  })

  it('publishes what drafts of the same batch refer to first, in whatever order', async () => {
    const { folder, run, ids } = await openDraft()
    write(folder, 'dveri.md', ...finished.map((line) => line.replaceAll(/okna/g, 'dveri')))
    const results = await run(['okna.md', 'dveri.md'])
    expect(outcomesOf(results)).toEqual(['drafted', 'created'])
    expect(await ids()).toEqual(expect.arrayContaining(['author-vera', 'drafts.article-okna']))
    expect(await ids()).not.toContain('drafts.author-vera')
  })

  it('imports the others when one file breaks the parser', async () => {
    const { folder, run } = await openDraft()
    write(folder, 'bad.md', '---', 'title: А', '---', '> '.repeat(6_000))
    write(folder, 'okna.md', ...finished)
    const results = await run(['bad.md', 'okna.md'])
    expect(outcomesOf(results)).toEqual(['failed', 'created'])
    expect(errorsOf(results)).toEqual([expect.stringMatching(/bad\.md:4: ошибка: /)])
  })

  it('reports redirects without writing them in a dry run, and never hides a page', async () => {
    const { folder, run, revisions } = await openDraft()
    write(folder, 'okna.md', ...finished.map((line) => line.replace('/old/okna/', '/services/')))
    const before = await revisions()
    const [result] = await run(['okna.md'], { dryRun: true })
    expect(result?.problems.map(formatProblem).join('\n')).toContain('с /services/ не будет')
    expect(await revisions()).toEqual(before)
  })
})
