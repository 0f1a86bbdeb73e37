import { expect, it } from 'vitest'
import { memoizeByRevision } from './memoize-by-revision.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { searchQuery } from '#lib/content/queries/search.groq.ts'
import { toSearchDocuments } from '#lib/content/reshape/to-search-documents.ts'

const noon = '2026-11-22T12:00:00Z'
const page = (slug: string, title: string, _rev: string, _updatedAt = noon) => ({
  _id: `page-${slug}`,
  _type: 'page',
  _rev,
  _updatedAt,
  title,
  slug: { current: slug },
})

const [a, b] = [page('a', 'Первая', 'r1'), page('b', 'Вторая', 'r2')]

const createSearch = () => {
  const toDocuments = memoizeByRevision(toSearchDocuments)
  return async (...dataset: object[]) => {
    const result = await runQuery(searchQuery, dataset)
    return toDocuments(result)
  }
}

it('gives the very same list while no document has changed, in whatever order they come', async () => {
  const search = createSearch()
  expect(await search(b, a)).toBe(await search(a, b))
})

it.each([
  ['changed', [a, page('b', 'Иная', 'r3')]],
  ['changed after the clock was set back', [a, page('b', 'Иная', 'r3', '2026-11-22T11:00:00Z')]],
  ['deleted', [a]],
  ['made', [a, b, page('c', 'Третья', 'r3')]],
  ['deleted and another made', [a, page('c', 'Третья', 'r3')]],
])('makes another list when a document was %s', async (_what, documents) => {
  const search = createSearch()
  await search(a, b)
  expect(await search(...documents)).toEqual(await createSearch()(...documents))
})
