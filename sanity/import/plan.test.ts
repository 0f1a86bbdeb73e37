import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contentDigest } from './digest.ts'
import type { ArticleDocument } from './documents.ts'
import { type Mutation, planImport, type StoredDocument } from './plan.ts'

const article: ArticleDocument = {
  _id: 'article-a',
  _type: 'article',
  title: 'Заголовок',
  heading: undefined,
  slug: { _type: 'slug', current: 'a' },
  description: 'Описание',
  publishedAt: undefined,
  updatedAt: undefined,
  importDoubts: undefined,
  author: { _type: 'reference', _ref: 'author-a' },
  categories: undefined,
  hero: undefined,
  body: [
    {
      _type: 'testimonialBlock',
      _key: 't',
      testimonial: { _type: 'reference', _ref: 'testimonial-a' },
    },
  ],
  related: undefined,
  seo: undefined,
  structuredData: undefined,
  importedFrom: undefined,
}

const storedFields = z.record(z.string(), z.unknown())

/** The article as stored by an import. */
function storedAs(content: object): StoredDocument {
  const { importDigest: _, ...rest } = {
    importDigest: '',
    ...storedFields.parse(JSON.parse(JSON.stringify(content))),
  }
  const digest = contentDigest(rest)
  return { ...rest, _id: 'article-a', _rev: 'r1', _createdAt: 'long ago', importDigest: digest }
}

function plan(
  stored: { published?: StoredDocument; draft?: StoredDocument; demoIds?: string[] },
  options: { force?: boolean; demo?: boolean } = {},
) {
  const { published, draft, demoIds = [] } = stored
  return planImport({
    article,
    companions: [],
    stored: { published, draft, demoIds: new Set(demoIds) },
    force: options.force ?? false,
    demo: options.demo ?? false,
  })
}

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
})
