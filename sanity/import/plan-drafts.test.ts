import { describe, expect, it } from 'vitest'
import type { ArticleDocument } from './documents.ts'
import type { Mutation } from './mutation.ts'
import { article, plan, storedAs } from './plan.fixture.ts'
import type { PlanInput } from './plan.ts'

const published = storedAs(article)
const containing = (fields: object): unknown => expect.objectContaining(fields)
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
          create: containing({
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
