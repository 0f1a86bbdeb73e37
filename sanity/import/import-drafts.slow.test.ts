import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorsOf, openImport, outcomesOf, siteUrl } from './import-files.fixture.ts'
import { formatProblem } from './problem.ts'

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
