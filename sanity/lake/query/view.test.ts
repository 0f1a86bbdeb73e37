import { describe, expect, it } from 'vitest'
import { documentsOf } from './documents.fixture.ts'
import { createDataset } from './index/dataset.ts'
import { evaluate } from './evaluate.ts'
import { parsePerspective } from './perspective.ts'
import { viewOf, type Audience, type ViewLookup } from './view.ts'
import type { TextFound } from '#lake/search/text-search.ts'

const refersTo = (_ref: string) => ({ _type: 'reference', _ref })

const documents = documentsOf([
  { _id: 'author', _type: 'author', name: 'published' },
  { _id: 'drafts.author', _type: 'author', name: 'draft' },
  { _id: 'versions.r1.author', _type: 'author', name: 'summer' },
  { _id: 'a', _type: 'article', author: refersTo('author') },
  { _id: 'drafts.a', _type: 'article' },
  { _id: 'drafts.new', _type: 'article', author: refersTo('author') },
  { _id: 'versions.r1.later', _type: 'article', author: refersTo('author') },
  { _id: 'gone', _type: 'article' },
  { _id: 'versions.r1.gone', _type: 'article', _system: { delete: true } },
  { _id: '_.releases.r1', _type: 'system.release' },
])

const context = { projectId: 'p', dataset: 'd', identity: 'me', now: new Date(0) }

function ask(text: string, perspective: string, audience: Audience = 'members'): unknown {
  const view = viewOf(createDataset(documents), {
    perspective: parsePerspective(perspective, 'X'),
    audience,
  })
  return evaluate({ text, params: {} }, view, context)
}

describe('a perspective', () => {
  it.each([
    ['published', ['a', 'gone']],
    ['drafts', ['a', 'gone', 'new']],
    ['previewDrafts', ['a', 'gone', 'new']],
    ['r1', ['a', 'later']],
    ['r1,drafts', ['a', 'later', 'new']],
    ['drafts,r1', ['a', 'later', 'new']],
    ['published,r1', ['a', 'gone', 'later']],
    ['rWinter', ['a', 'gone']],
    ['raw', ['a', 'drafts.a', 'drafts.new', 'gone', 'versions.r1.gone', 'versions.r1.later']],
  ])('%s shows articles %j', (perspective, ids) => {
    expect(ask('*[_type == "article"] | order(_id)._id', perspective)).toEqual(ids)
    expect(ask('*[_type == "article" && defined(_id)] | order(_id)._id', perspective)).toEqual(ids)
    expect(ask('*[string(_type) == "article"] | order(_id)._id', perspective)).toEqual(ids)
  })

  it.each([
    ['published', 'published', undefined],
    ['drafts', 'draft', 'drafts.author'],
    ['r1', 'summer', 'versions.r1.author'],
    ['rWinter,r1,drafts', 'summer', 'versions.r1.author'],
    ['drafts,r1', 'draft', 'drafts.author'],
  ])('%s follows a reference to the %s author', (perspective, name, originalId) => {
    const found = ask('*[_type == "author"][0]{_id, name, _originalId}', perspective)
    expect(found).toEqual({ _id: 'author', name, _originalId: originalId ?? null })
    expect(ask('{"to": {"_ref": "author"}}{"name": to->name}', perspective)).toEqual({ name })
    expect(ask('*[_id == "author"][0].name', perspective)).toBe(name)
    expect(ask('*[_id == "drafts.author"]', perspective)).toEqual([])
  })

  it.each([
    ['published', ['a']],
    ['drafts', ['new']],
    ['r1', ['a', 'later']],
    ['r1,drafts', ['later', 'new']],
  ])('%s finds by references() what refers to the author in it: %j', (perspective, ids) => {
    const query = '*[_id == "author"][0]{"by": *[references(^._id)] | order(_id)._id}.by'
    expect(ask(query, perspective)).toEqual(ids)
  })

  it('shows releases themselves to members, and everybody only published ids without dots', () => {
    expect(ask('releases::all()[true]._id', 'r1')).toEqual(['_.releases.r1'])
    const seen = ask('*[true] | order(_id)._id', 'r1,drafts', 'everybody')
    expect(seen).toEqual(['a', 'author', 'gone'])
  })

  it.each(['raw,drafts', 'drafts,drafts', 'a b', 'x'.repeat(200), ','])(
    'is refused when it is %j',
    (value) => {
      expect(() => parsePerspective(value, 'X')).toThrow('Unsupported perspective')
    },
  )
})

it('follows changes with indexes that are already built, in the order of creation', () => {
  const dataset = createDataset(documents)
  const find = (text: string) => {
    const view = viewOf(dataset, { perspective: 'raw', audience: 'members' })
    return evaluate({ text, params: {} }, view, context)
  }
  expect(find('*[references("author")]._id')).toEqual(['a', 'drafts.new', 'versions.r1.later'])
  expect(find('*[slug.current == "s"]._id')).toEqual([])

  const [changed] = documentsOf([{ _id: 'gone', slug: { current: 's' }, to: refersTo('author') }])
  const [again] = documentsOf([{ _id: 'a', slug: { current: 's' } }])
  if (changed !== undefined) dataset.put(changed)
  dataset.remove('drafts.new')
  expect(find('*[references("author")]._id')).toEqual(['a', 'versions.r1.later', 'gone'])
  dataset.remove('a')
  if (again !== undefined) dataset.put(again)
  expect(find('*[slug.current == "s"]._id')).toEqual(['gone', 'a'])
  expect(find('*[_type == "note"]._id')).toEqual(['gone', 'a'])
})

describe('a lookup', () => {
  const found = (ids: readonly string[] | undefined): TextFound => ({
    has: () => true,
    ids: ids && new Set(ids),
    relevance: () => 0,
  })
  const search = (query: string) =>
    found({ author: ['author', 'drafts.author'], new: ['drafts.new'] }[query])

  function lookUp(lookups: readonly ViewLookup[], perspective = 'drafts') {
    const view = viewOf(
      createDataset(documents),
      { perspective: parsePerspective(perspective, 'X'), audience: 'members' },
      search,
    )
    const all = view.documents.length
    const documentsFound = view.find(lookups)
    return documentsFound.length === all ? 'all' : documentsFound.map(({ _id }) => _id)
  }

  it('by id finds what is shown under that id, and only once', () => {
    const ids = ['author', 'drafts.author', 'new', 'later', 'none']
    expect(lookUp([{ index: 'id', keys: ids }])).toEqual(['author', 'new'])
    expect(lookUp([{ index: 'id', keys: ['drafts.author', 'author'] }], 'raw')).toEqual([
      'author',
      'drafts.author',
    ])
  })

  it('by text finds what one of the texts matches', () => {
    expect(lookUp([{ index: 'text', keys: ['author', 'new'] }])).toEqual(['author', 'new'])
    expect(
      lookUp([
        { index: 'text', keys: ['new'] },
        { index: 'id', keys: ['a'] },
      ]),
    ).toEqual(['a', 'new'])
  })

  it('by a text that matches nearly everything reads all', () => {
    expect(lookUp([{ index: 'text', keys: ['new', '-rare'] }])).toBe('all')
    const withoutIndex = viewOf(createDataset(documents), {
      perspective: 'raw',
      audience: 'members',
    })
    const lookups = [{ index: 'text', keys: ['new'] }] as const
    expect(withoutIndex.find(lookups)).toBe(withoutIndex.documents)
  })
})

it('shows a document under its published id as the same object each time', () => {
  const view = viewOf(createDataset(documents), { perspective: ['drafts'], audience: 'members' })
  expect(view.get('new')).toBe(view.get('new'))
  expect(view.documents).toContain(view.get('new'))
})
