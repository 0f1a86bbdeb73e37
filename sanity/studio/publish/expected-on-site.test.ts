import { describe, expect, it } from 'vitest'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { publishedQuery, toExpected } from './expected-on-site.ts'

const _updatedAt = '2026-11-28T11:00:00.123Z'

/** What visitors should meet at noon where these documents are published. */
async function expectedOf(...documents: object[]) {
  const params = { id: 'article-a', now: '2026-11-28T12:00:00.000Z' }
  return toExpected('/blog/a/', await runQuery(publishedQuery, documents, params))
}

const article = (publishedAt: unknown) => ({
  _id: 'article-a',
  _rev: 'r1',
  _updatedAt,
  publishedAt,
})

describe('visitors should meet', () => {
  it('the last publication', async () => {
    expect(await expectedOf(article('2026-11-01T00:00:00Z'))).toEqual({
      path: '/blog/a/',
      shows: 'current',
      revision: 'r1',
      changedAt: _updatedAt,
    })
  })

  it('the date of an article that was written before it', async () => {
    expect(await expectedOf(article('2026-11-28T11:30:00Z'))).toMatchObject({
      changedAt: '2026-11-28T11:30:00Z',
    })
  })

  it.each([
    ['is not published', []],
    ['has its date to come', [article('2026-11-28T12:00:01Z')]],
    ['has a date that is none', [article('1 января')]],
  ])('nothing where a document %s', async (_, documents) => {
    expect(await expectedOf(...documents)).toEqual({ path: '/blog/a/', shows: 'nothing' })
  })
})
