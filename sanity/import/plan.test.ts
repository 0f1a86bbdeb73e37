import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contentDigest } from './digest.ts'
import type { ArticleDocument } from './documents.ts'
import type { Mutation } from './mutation.ts'
import { planImport, type PlanInput, type StoredDocument } from './plan.ts'

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

type Stored = {
  published?: StoredDocument
  draft?: StoredDocument
  demoIds?: string[]
  spareDrafts?: string[]
}

function plan(stored: Stored, options: Partial<PlanInput> = {}) {
  const { published, draft, demoIds = [], spareDrafts = [] } = stored
  return planImport({
    article,
    companions: [],
    stored: {
      published,
      draft,
      publishedIds: new Set(['testimonial-a']),
      spareDrafts,
      demoIds: new Set(demoIds),
    },
    redirects: [],
    force: false,
    demo: false,
    ...options,
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

const doubts = ['строка 1: нет даты']
const doubtful: ArticleDocument = { ...article, importDoubts: doubts }
const author: PlanInput['companions'][number] = {
  _id: 'author-a',
  _type: 'author',
  name: 'А',
  slug: { _type: 'slug', current: 'a' },
  kind: 'person',
  role: undefined,
}
const redirect: Mutation = { create: { _id: 'redirect-old', _type: 'redirect' } }

describe('planImport of an article with doubts', () => {
  const draftOf = (content: ArticleDocument) => ({ ...storedAs(content), _id: 'drafts.article-a' })
  const options = { article: doubtful, companions: [author] }

  it('makes a draft, with drafts of what is not published and references that wait for it', () => {
    expect(plan({}, options)).toEqual({
      outcome: 'drafted',
      mutations: [
        { createIfNotExists: { ...author, _id: 'drafts.author-a' } },
        {
          create: expect.objectContaining({
            _id: 'drafts.article-a',
            importDoubts: doubts,
            author: {
              _type: 'reference',
              _ref: 'author-a',
              _weak: true,
              _strengthenOnPublish: { type: 'author' },
            },
            body: article.body,
          }),
        },
      ],
    })
  })

  it('leaves its own draft as it is when the file is the same, and updates it otherwise', () => {
    const draft = draftOf(doubtful)
    expect(plan({ draft }, options)).toEqual({ outcome: 'unchanged' })
    const changes: ArticleDocument[] = [
      { ...doubtful, title: 'Новый' },
      { ...doubtful, importDoubts: ['строка 2: черновик'] },
    ]
    for (const changed of changes) {
      expect(plan({ draft }, { ...options, article: changed })).toMatchObject({
        outcome: 'drafted',
        mutations: [{}, { patch: { id: 'drafts.article-a', ifRevisionID: 'r1' } }],
      })
    }
  })

  it('publishes the article once the doubt is gone, and removes the drafts', () => {
    const stored = { draft: draftOf(doubtful), spareDrafts: ['drafts.author-a'] }
    expect(plan(stored, { companions: [author] })).toMatchObject({
      outcome: 'created',
      mutations: [
        { createIfNotExists: { _id: 'author-a' } },
        { create: { _id: 'article-a' } },
        { delete: { id: 'drafts.author-a' } },
        { delete: { id: 'drafts.article-a' } },
      ],
    })
  })

  it('keeps what is published, with the new text as a draft beside it', () => {
    const result = plan({ published }, { ...options, article: { ...doubtful, title: 'Новый' } })
    expect(result).toMatchObject({ outcome: 'drafted' })
    expect(JSON.stringify(result)).not.toContain('"id":"article-a"')
  })

  it('changes nothing when the same text is published, by whom it may be', () => {
    expect(plan({ published }, options)).toEqual({ outcome: 'unchanged' })
    expect(plan({ published: storedAs(doubtful) }, options)).toEqual({ outcome: 'unchanged' })
  })

  it('drops the doubts of a published article when its file has none any more', () => {
    expect(plan({ published: storedAs(doubtful) })).toMatchObject({
      outcome: 'changed',
      mutations: [{ patch: { id: 'article-a', unset: ['importDoubts'] } }],
    })
  })

  it.each([[article], [doubtful]])('leaves a draft that somebody edited, unless forced', (next) => {
    const stored = { draft: { ...draftOf(doubtful), title: 'Правка' } }
    expect(plan(stored, { ...options, article: next })).toEqual({ outcome: 'edited' })
    expect(plan(stored, { ...options, article: next, force: true })).not.toEqual({
      outcome: 'edited',
    })
  })

  it('writes redirects with the article, also when nothing else changes', () => {
    expect(plan({ published }, { redirects: [redirect] })).toEqual({
      outcome: 'changed',
      mutations: [redirect],
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
