import { describe, expect, it } from 'vitest'
import { contentDigest } from './digest.ts'
import type { Mutation } from './mutation.ts'
import { article, plan, storedAs } from './plan.fixture.ts'

function mutationsOf(...args: Parameters<typeof plan>): Mutation[] {
  const result = plan(...args)
  return 'mutations' in result ? result.mutations : []
}

const published = storedAs(article)
const edited = { ...published, title: 'Правка' }

describe('planImport', () => {
  it('creates missing documents', () => {
    expect(plan({})).toMatchObject({
      outcome: 'created',
      mutations: [{ create: { _id: 'article-a', importDigest: contentDigest(article) } }],
    })
  })

  it('does nothing if the content is the same', () => {
    expect(plan({ published })).toEqual({ outcome: 'unchanged' })
  })

  it('updates the stored document, guarded by its revision', () => {
    const before = storedAs({ ...article, title: 'Прежний', heading: 'Лишний' })
    expect(plan({ published: before })).toMatchObject({
      outcome: 'changed',
      mutations: [
        {
          patch: {
            id: 'article-a',
            ifRevisionID: 'r1',
            set: { title: 'Заголовок', importDigest: contentDigest(article) },
            unset: ['heading'],
          },
        },
      ],
    })
  })

  it.each([
    ['a changed field', { published: edited }],
    ['a document made by hand', { published: { _id: 'article-a', _rev: 'r1', title: 'Моя' } }],
    ['a draft over the import', { published, draft: { ...published, _id: 'drafts.article-a' } }],
    ['a draft alone', { draft: { ...published, _id: 'drafts.article-a' } }],
  ])('leaves %s unchanged unless forced', (_case, stored) => {
    expect(plan(stored)).toEqual({ outcome: 'edited' })
    expect(mutationsOf(stored, { force: true })).not.toEqual([])
  })

  it('removes the draft when forced', () => {
    const stored = { published, draft: { ...published, _id: 'drafts.article-a' } }
    expect(mutationsOf(stored, { force: true })).toContainEqual({
      delete: { id: 'drafts.article-a' },
    })
  })

  it('marks demo content, and unmarks documents that a real article refers to', () => {
    const adopted = { patch: { id: 'testimonial-a', unset: ['demo'] } }
    expect(mutationsOf({}, { demo: true })).toMatchObject([{ create: { demo: true } }])
    expect(mutationsOf({ demoIds: ['testimonial-a'] })).toContainEqual(adopted)
    expect(mutationsOf({ demoIds: ['testimonial-a'] }, { demo: true })).not.toContainEqual(adopted)
  })

  it('replaces a demo article by a real one without calling it edited', () => {
    const demo = storedAs({ ...article, demo: true })
    expect(plan({ published: demo })).toMatchObject({
      outcome: 'changed',
      mutations: [{ patch: { unset: ['demo'] } }],
    })
  })
})

describe('contentDigest', () => {
  it('ignores the order of fields, absent fields and the lake’s own', () => {
    const a = { title: 'а', seo: { title: 'б', noindex: true } }
    const b = { seo: { noindex: true, title: 'б' }, title: 'а', _rev: 'r', heading: undefined }
    expect(contentDigest(a)).toBe(contentDigest(b))
  })

  it('depends on nested values and the order of arrays', () => {
    const a = { body: [{ text: 'а' }, { text: 'б' }] }
    expect(contentDigest({ body: [{ text: 'а' }, { text: 'в' }] })).not.toBe(contentDigest(a))
    expect(contentDigest({ body: a.body.toReversed() })).not.toBe(contentDigest(a))
  })

  it('is the same for a draft and what publishing makes of it', () => {
    const author = { _type: 'reference', _ref: 'a' }
    const waiting = { ...author, _weak: true, _strengthenOnPublish: { type: 'author' } }
    expect(contentDigest({ author: waiting, importDoubts: ['строка 1: нет даты'] })).toBe(
      contentDigest({ author }),
    )
    expect(contentDigest({ author: { ...author, _weak: true } })).not.toBe(
      contentDigest({ author }),
    )
  })
})
