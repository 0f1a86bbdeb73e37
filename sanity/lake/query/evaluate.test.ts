import { evaluateSync, parse, toJS } from 'groq-js'
import { describe, expect, it } from 'vitest'
import { createDataset } from './index/dataset.ts'
import { mixedDocuments } from './documents.fixture.ts'
import { evaluateQuery } from './evaluate.ts'
import { toView, viewOf, type View } from './view.ts'

const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const options = { perspective: 'raw', audience: 'members' } as const
const indexed = viewOf(createDataset(mixedDocuments), options)
const transient = toView(mixedDocuments, options)
const params = { id: 'a', ids: ['b', 'a', 3], slug: 'anna', nothing: null, type: 'article' }

function ask(text: string, view: View = indexed) {
  return evaluateQuery({ text, params }, view, context, undefined)
}

/** groq-js itself over the plain array. */
function plain(text: string): unknown {
  const dereference = ({ _ref }: { _ref: string }) =>
    mixedDocuments.find(({ _id }) => _id === _ref) ?? null
  return toJS(
    evaluateSync(parse(text, { params }), {
      dataset: mixedDocuments,
      params,
      dereference,
      sanity: context,
      identity: 'me',
      timestamp: context.now,
    }),
  )
}

const conditions = [
  '_id == "a"',
  '$id == _id',
  '_id in $ids',
  '_id in ["h.i", "a"]',
  '_id in ["a", null]',
  '_id in path("h.*")',
  '_type == "article"',
  '_type in ["page", "author"]',
  '_type == $type && slug.current == $slug',
  'slug.current == "a"',
  'slug.current == ""',
  'slug.current == 5',
  'slug.current == true',
  'slug.current == null',
  'slug.current == $nothing',
  'slug.current in ["a", null]',
  'slug.current in ["anna", 5]',
  'references("anna")',
  'references("anna", "b")',
  'references(["a", 3])',
  'references([])',
  'references(null)',
  'sanity::versionOf("a")',
  'sanity::versionOf($id) && _id != $id',
  'sanity::versionOf($nothing)',
  'sanity::versionOf("drafts.a")',
  'sanity::partOfRelease("r1")',
  'references(*[_type == "author"]._id)',
  'references(*[_type == "author" && slug.current == $slug][0]._id)',
  '@._id == "a"',
  '!(_id == "a")',
  '_id == "a" || _type == "page"',
  '_id == "a" || references("anna") || slug.current == "b"',
  '_id == "a" || rank > 2',
  '(_type == "article") && (rank > 1 || _id == "a")',
  '_id == wanted',
  '_id in *[_type == "page"].wanted',
  '_id in *[_type == "page"].ids[]',
  '_type == "article" && "x" in tags',
  'defined(slug)',
  'count(*[references(^._id)]) > 0',
  '_id == "nobody"',
  '_type == _type',
  'author._ref == "anna"',
  '"anna" == author._ref',
  'author._ref in ["boris", "nobody"]',
  'author._ref == null',
  'author._ref == $nothing',
  'author._ref in ["boris", null]',
  '"a" in related[]._ref',
  '"a" in body[].mark.to._ref',
  '"a" in body[].marks[].to._ref',
  'body[0].mark.to._ref == "a"',
  '$nothing in related[]._ref',
  '5 in more[]._ref',
  'more[1]._ref == 5',
  'author->_id == "anna"',
  '_ref == "anna"',
  '$slug == null || slug.current == $slug',
  'false || _type == "author"',
  '_type == "author" && null',
]

const queries = [
  ...conditions.map((condition) => `*[${condition}]`),
  ...conditions.map((condition) => `*[${condition}]{_id, "again": *[${condition}]._id}`),
  '*[_type == "page"]{_id, "by": *[_id in ^.ids]._id}',
  '*[_type == "page"]{_id, "by": *[_id == ^.wanted]._id, "kinds": *[_type in ^.kinds]._id}',
  '*[_type == "page"]{_id, "by": *[slug.current == ^.wanted]._id}',
  '*[_type == "page"]{_id, "by": *[references(^.more[]._ref)]._id}',
  '*[_type == "page"]{_id, "by": *[_id in ^.more[]._ref || _id == ^.more]._id}',
  '*[_type == "page"]{_id, "by": *[_type == "article" && author._ref == ^.wanted]._id}',
  '*[_type == "page"]{_id, "by": *[_type in ^.kinds && ^.wanted in related[]._ref]._id}',
  '*[_type == "author"]{_id, "by": *[_type == "article" && author._ref == ^._id]._id}',
  '*[_type == "article"]{_id, "all": *[sanity::versionOf(^._id)]._id}',
  '*[_type == "page"]{_id, "by": *[slug.current in ^.ids]._id}',
  '*[_type == "author"]{name, "articles": *[references(^._id)] | order(_id desc){_id, rank}}',
  '*[_type == "author"]{"x": *[references(^._id)]{_id, "up": ^.name, "n": count(*[_id == ^.^._id])}}',
  '*[_id == "c"][0]{"related": related[]->{_id, "author": author->name}, "n": related[]->_id}',
  '*[_id == "c"][0].related[]{"x": *[_id == ^._ref][0]._id}',
  '*[_id == "c"].related[]{"x": *[references(^._ref)]._id}',
  '*[_type == "article"] | order(rank desc, _id)[0...3]._id',
  '*[references(^._id)]',
  '*[_type == "page"]{"x": *[_id in *[_type == "article" && _id in ^.^.ids]._id]._id}',
  '*[_type == "page"]{"x": *[_id in ^.ids[@ in *[_type == "article"]._id]]._id}',
  '*[_type == "page"]{"x": *[_id in ^.ids[@ != ^.wanted]]._id}',
  '*[_type == "author"]{"x": *[references(^._id)]{"y": *[references(^._id, ^.^._id)]._id}}',
  '*[_type == "author"]{"x": *[_type == "article" && author._ref == ^._id && _id in *[references(^.^._id)]._id]._id}',
  '*[_type == "article"] | order(count(*[references(^._id)]) desc, _id){_id}',
  '*[_id == "c"][0].related[]->{_id, "x": *[references(^._id)]{_id, "y": ^._id, "z": ^.^._id}}',
  '*[_id == "c"]{"x": related[]{"y": *[_id == ^._ref]{"z": *[references(^.^._ref)]._id}}}',
  '*[_type == "page"]{"x": select(wanted == "anna" => *[_id == ^.wanted]._id, *[_type in ^.kinds]._id)}',
  '*[_id in [^.x, "a"]]._id',
  '*[_id == @._ref || _id == "a"]._id',
  '*[_type == "page"]{"x": ids[]{"y": *[_id == ^.^.wanted]._id}}',
  '*[_type == "page"].ids[*[_id == "a"][0]._id == @]',
  '*[_type == "article"][rank > 1][_id == "d"]._id',
  'count(*)',
  '*[0..2]._id',
  '*._id',
  '*[_id == "h.i"]{"name": @->name}',
  '{"a": *[_id == "a"][0], "b": *[_id == "b"][0]->}',
  '[...*[_type == "author"], 1]',
  'select(count(*[_type == "page"]) > 2 => *[_id == "a"][0]._id, "few")',
  '*[_type == "article"]{_id, author->{name, mentor->{name}}}',
  '*[_type == "system.release"]{name}',
  'releases::all()[name == "r1"]._id',
  '*[_type == "article"]{"other": *[_type == ^._type && _id != ^._id]._id}',
  '*[_type == "page"]{"x": ids[@ in *[_type == "article"]._id]}',
  'array::unique(*[_type == "article" && defined(rank)].rank)',
]

describe('a result', () => {
  it.each(queries)('of %s equals that of groq-js without any index', (query) => {
    expect(ask(query).result).toEqual(plain(query))
    expect(ask(query, transient).result).toEqual(plain(query))
  })

  it('equals that of groq-js for random conditions and nesting', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const condition = (depth: number): string => {
      const simple = conditions[random(conditions.length)] ?? 'true'
      if (depth === 0) return simple
      const operator = ['&&', '||', '&&'][random(3)]
      return `(${condition(depth - 1)}) ${operator} ${random(4) === 0 ? '!' : ''}(${simple})`
    }
    for (let n = 0; n < 300; n += 1) {
      const query = `*[${condition(2)}]{_id, "x": *[${condition(1)} && _id != ^._id]._id}`
      expect({ query, result: ask(query).result }).toEqual({ query, result: plain(query) })
    }
  })

  it.each([
    ['array::unique([1, null, 2, null, 1, null])', [1, null, 2]],
    ['array::unique([null, "a", null])', [null, 'a']],
    ['array::unique("a")', null],
    ['path("a.b") in path("a.*")', true],
    ['path("b.b") in path("a.*")', false],
    ['"a.b" in path("a.*")', true],
  ])('of %s follows the specification', (query, expected) => {
    expect(ask(query).result).toEqual(expected)
  })
})
