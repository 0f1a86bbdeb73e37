import { expect, it } from 'vitest'
import { documentsOf } from '#lake/query/documents.fixture.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { createDataset } from '#lake/query/index/dataset.ts'
import { viewOf, type View } from '#lake/query/view.ts'

const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const documents = documentsOf([
  { _id: 'a', _type: 'article', title: 'Keys', rank: 1 },
  { _id: 'b', _type: 'article', title: 'Doors', rank: 2 },
  { _id: 'c', _type: 'page', title: 'Keys', rank: 3 },
])

/** A view with an index of texts; who reads all documents fails. */
function indexed(): View {
  const found = new Set(['a', 'c'])
  const search = () => ({ has: (id: string) => found.has(id), ids: found, relevance: () => 1 })
  const options = { perspective: 'raw', audience: 'members' } as const
  const view = viewOf(createDataset(documents), options, search)
  return {
    sorted: view.sorted,
    search: view.search,
    get: (id) => view.get(id),
    find: (lookups) => view.find(lookups),
    get documents(): never {
      throw new Error('all documents were read')
    },
  }
}

it.each([
  ['*[[@, _id] match text::query("keys")]._id', ['a', 'c']],
  ['*[_type == "article" && [@, _id] match text::query("keys")][0...20]._id', ['a']],
  ['*[_type == "page"][@ match text::query("keys")]{_id}[0]._id', 'c'],
  ['*[@ match text::query("keys")] | order(rank desc)._id', ['c', 'a']],
  ['*[@ match text::query("keys")] | score(@ match text::query("keys"), rank > 2)._id', ['c', 'a']],
  ['*[@ match text::query("keys") && diff::changedAny(@, {"rank": 1}, rank)]._id', ['c']],
  ['{"n": count(*[@ match text::query("keys") && _id in ["a", "b"]])}', { n: 1 }],
])('a condition on the whole text uses its index: %s', (text, expected) => {
  const { result } = evaluateQuery({ text, params: {} }, indexed(), context, undefined)
  expect(result).toEqual(expected)
})

it.each(['keys', 'places'] as const)(
  'a condition on the whole text uses its index for a source map of %s, too',
  (selector) => {
    const text = '*[@ match text::query("keys")]{_id, title}'
    const { result } = evaluateQuery({ text, params: {} }, indexed(), context, selector)
    expect(result).toEqual([
      { _id: 'a', title: 'Keys' },
      { _id: 'c', title: 'Keys' },
    ])
  },
)

it('one in a selector finds words that begin so', () => {
  const made = '{"list": [{"t": "Keys", "n": 1}, {"t": "Doors", "n": 2}]}'
  const other = '{"list": [{"t": "Keys", "n": 1}, {"t": "Doors", "n": 3}]}'
  const ask = (word: string) => {
    const selector = `list[t match text::query("${word}")].n`
    const text = `diff::changedAny(${made}, ${other}, ${selector})`
    return evaluateQuery({ text, params: {} }, indexed(), context, undefined).result
  }
  expect([ask('key'), ask('door')]).toEqual([false, true])
})
