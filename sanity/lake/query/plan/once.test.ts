import { evaluateSync, parse, toJS } from 'groq-js'
import { describe, expect, it } from 'vitest'
import { documentsOf } from '#lake/query/documents.fixture.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { createDataset } from '#lake/query/index/dataset.ts'
import { viewOf, type View, type ViewLookup } from '#lake/query/view.ts'

const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const refersTo = (_ref: string) => ({ _type: 'reference', _ref })
const documents = documentsOf([
  ...Array.from({ length: 5 }, (_, n) => ({ _id: `author-${n}`, _type: 'author', name: `A${n}` })),
  ...Array.from({ length: 60 }, (_, n) => ({
    _id: `article-${n}`,
    _type: 'article',
    rank: n,
    author: refersTo(`author-${n % 5}`),
  })),
])
const params = { many: Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? `article-${n}` : n)) }

type Asked = { result: unknown; lookups: ViewLookup[]; fetched: number }

/** The result, which look-ups it took, and how many documents were fetched by id. */
function ask(text: string): Asked {
  const view = viewOf(createDataset(documents), { perspective: 'raw', audience: 'members' })
  const lookups: ViewLookup[] = []
  let fetched = 0
  const watched: View = {
    sorted: view.sorted,
    search: view.search,
    get documents() {
      return view.documents
    },
    get(id) {
      fetched += 1
      return view.get(id)
    },
    find(asked) {
      lookups.push(...asked)
      return view.find(asked)
    },
  }
  const { result } = evaluateQuery({ text, params }, watched, context, undefined)
  const byId = new Map(documents.map((document) => [document._id, document]))
  const dereference = ({ _ref }: { _ref: string }) => byId.get(_ref) ?? null
  const plain = evaluateSync(parse(text, { params }), { dataset: documents, params, dereference })
  expect(result).toEqual(toJS(plain))
  return { result, lookups, fetched }
}

describe('a part that reads nothing of the item', () => {
  it.each([
    '*[_type == "article"]{"is": author._ref in *[_type == "author" && name > "A2"]._id}',
    '*[_type == "article" && !(author._ref in *[_type == "author" && name > "A2"]._id)]._id',
    '*[_type == "article"] | order(author._ref in *[_type == "author" && name > "A2"]._id)._id',
    '*[_type == "article"] | order(author._ref in *[_type == "author"]._id desc, rank)[0...2]._id',
    '*[_type == "article" && rank in *[_type == "author"]{"n": 7}.n]._id',
    '*[_type == "article"]{"n": count(*[_type == "author"]), "first": *[_type == "author"][0].name}',
    '*[_type == "article"]{"by": *[_type == "author"] | order(name desc)[0...2].name}',
    '*[_type == "article" && rank > 1]{"x": [{}, {}]{"y": *[_type == "author"].name}}',
    '*[_type == "article" && !(_id in *[_type == "author" && _id in ["a"]]._id)]._id',
    '*[_type == "article"] | score(author._ref in *[_type == "author" && name > "A2"]._id){_id}',
    '*[_type == "article"] | score(boost(count(*[_type == "author"]) > 3, rank)){_id}',
  ])('is computed once: %s', (text) => {
    // There are 60 articles.
    expect(ask(text).lookups.length).toBeLessThan(5)
  })

  it.each([
    '*[_type == "author"]{"n": count(*[_type == "article" && author._ref == ^._id])}',
    '*[_type == "author"]{"x": [{}]{"n": count(*[_type == "article" && author._ref == ^.^._id])}}',
    '*[_type == "author"]{"x": *[_type == "article" && author._ref == ^._id]{"by": ^.name}[0...2]}',
    '*[_type == "author" && _id in *[rank > 50 && author._ref == ^._id].author._ref]._id',
    '*[_type == "article"]{"same": rank in *[_type == "article" && _id == ^._id].rank}',
  ])('is computed for each item when it does: %s', (text) => {
    expect(ask(text).lookups.length).toBeGreaterThan(4)
  })

  it.each([
    '*[_type == "author"]{"x": count(*[_type == "article" && !(_id in *[author._ref == ^.^._id]._id)])}',
    '*[_type == "author"]{"x": *[_type == "article"]{"is": rank in *[author._ref == ^.^._id].rank}}',
    '*[_type == "author"]{"x": *[_type == "article"]{"n": count(*[author._ref == ^.^._id])}}',
    '*[_type == "author"]{"x": *[_type == "article"]{rank, "n": *[_id == ^.^._id][0].name}}',
    '*[_type == "author"]{"x": *[_type == "article"] | order(_id in *[author._ref == ^.^._id]._id, rank)}',
    '*[_type == "author"]{"y": 1, "x": *[_type == "article"]{"n": count(*[rank > ^.^.y])}}',
  ])('is computed once for each of what is around, if it reads that: %s', (text) => {
    // There are 5 authors, and 60 articles for each of them.
    expect(ask(text).lookups.length).toBeLessThan(25)
  })

  it('may read what is no object', () => {
    ask('*[_type == "author"]{"x": ["a", "b"]{"n": count(*[_id == ^.^._id])}}')
    ask('[1, *[_type == "author"][0]]{"x": *[_type == "author"]{"n": count(*[_id == ^.^._id])}}')
    const text = '*[_type == "author" && _id in *[_type == "author" && name > ^.^.name]._id]'
    expect(ask(text).result).toEqual([])
  })

  it('is not computed where nothing asks for it', () => {
    const text = '*[_type == "page"]{"n": count(*[_type == "author"])}'
    expect(ask(text).lookups).toEqual([{ index: 'type', keys: ['page'] }])
  })

  it.each([
    '*[_type == "author"] | score(name match *[_id == "author-2"][0].name || name == "A3")',
    '*[_type == "author"] | score(*[_id == "author-2"][0].name match "A2 A2", name match "A4")',
  ])('stays visible to `score()`: %s', (text) => {
    expect(ask(text).result).toHaveLength(5)
  })

  it.each([
    ['*[_type == "article" && rank != 3][_id in $many || rank in $many]._id', 39],
    ['*[_type == "author"]{"x": [missing in $many, @ in $many, "article-0" in $many]}', 5],
  ])('may be a long list of constants, for texts and other values: %s', (text, found) => {
    expect(ask(text).result).toHaveLength(found)
  })
})

describe('the first items of a list', () => {
  it.each([
    '*[_type == "article"]{"by": author->name}[0...3]',
    '*[_type == "article"]{"by": author->name}{"again": by}[2]',
    '(*[_type == "article"]{"by": author->name})[-1]',
    '*[_type == "article"] | order(rank desc){"by": author->name}[0..1]',
    '*[_type == "article" && author->name != "A0"][0...2]._id',
    '*[author->name != "A0" && rank > 1][0]._id',
    '*[_type == "article"][author->name != "A0"][rank > 3][1]._id',
    '*[_type == "article" && author->name != "A0"]{"by": author->name}[0...2]',
  ])('cost nothing of the others: %s', (text) => {
    // There are 60 articles with a reference each.
    expect(ask(text).fetched).toBeLessThan(20)
  })
})

it('a path to a reference uses the index, whatever conditions stand before it', () => {
  const inner = '*[_type == "article" && rank > 3][author._ref == ^._id]._id'
  const { lookups } = ask(`*[_type == "author"]{"of": ${inner}}`)
  expect(lookups.filter(({ index }) => index === 'reference')).toHaveLength(5)
  const direct = ask('*[_type == "author"]{"n": *[author._ref == ^._id][0...2]._id}')
  expect(direct.lookups.filter(({ index }) => index === 'reference')).toHaveLength(5)
})
