import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { errorsOf, openImport, outcomesOf, png, siteUrl } from './import-files.fixture.ts'
import { formatProblem } from './problem.ts'

const articleId = 'article-klyuchi-u-soseda'

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

  it('imports a file once that is named twice', async () => {
    const { run } = await openImport()
    expect(outcomesOf(await run(['priemka-remonta.md', './priemka-remonta.md']))).toEqual([
      'created',
    ])
  })

  it('leaves out an invalid image, with a warning', async () => {
    const { folder, run } = await openImport()
    writeFileSync(join(folder, 'flat.jpg'), 'not an image')
    const [result] = await run(['klyuchi-u-soseda.md'], { assetsDir: folder })
    expect(result?.outcome).toBe('created')
    expect(result?.problems.map(formatProblem).join('\n')).toContain('не изображение')
  })
})
