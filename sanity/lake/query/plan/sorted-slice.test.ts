import { evaluateSync, parse, toJS } from 'groq-js'
import { describe, expect, it } from 'vitest'
import { attributeTag, documentTag, memberTag } from '#lake/live/sync-tags.ts'
import type { LakeDocument } from '#lake/store/document.ts'
import { createDataset } from '#lake/query/index/dataset.ts'
import { documentsOf } from '#lake/query/documents.fixture.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { viewOf, type View } from '#lake/query/view.ts'

const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const params = { type: 'note', types: ['note'], n: 3, least: 2 }

function createRandom(seed: number) {
  let state = seed
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  return { random, oneOf: <T>(list: readonly T[]): T | undefined => list[random(list.length)] }
}

/** Values of every kind in the attribute that a list is sorted by. */
const texts = [
  '',
  'a',
  'b',
  'Б',
  'б',
  '1',
  '\u{1f600}',
  '\uffff',
  '2026-01-02',
  '2026-01-02T00:00:00Z',
]
const sortable = [
  ...texts,
  undefined,
  null,
  0,
  1,
  2,
  3,
  -1,
  1.5,
  true,
  false,
  [],
  [1],
  {},
  { x: 1 },
]

const filters = ['_type == "note"', '_type == $type', '_type in $types', '"note" == _type']
const further = [
  '',
  ' && defined(a)',
  ' && b > $least',
  ' && !(a == 1 || a == "a")',
  ' && to->a == 1',
]
const orders = [
  'a',
  'a asc',
  'a desc',
  'b desc, a',
  'a desc, b desc',
  'a, missing, b desc',
  '_type, b',
]
const slices = [
  '[0...3]',
  '[0..3]',
  '[2...5]',
  '[0...$n]',
  '[0]',
  '[4]',
  '[5...2]',
  '[0...1000]',
  '[-3...9]',
]
const shapes = ['', '{_id, a}', '._id', '{"up": *[_type == "note"] | order(a desc)[0]._id}']

function plain(text: string, documents: readonly LakeDocument[]): unknown {
  const dereference = ({ _ref }: { _ref: string }) =>
    documents.find(({ _id }) => _id === _ref) ?? null
  return toJS(
    evaluateSync(parse(text, { params }), { dataset: [...documents], params, dereference }),
  )
}

function countingSorted(view: View): { view: View; taken: () => number } {
  let taken = 0
  const { sorted } = view
  const counting: View = {
    ...view,
    documents: view.documents,
    sorted:
      sorted &&
      function* counted(type, by) {
        for (const document of sorted(type, by)) {
          taken += 1
          yield document
        }
      },
  }
  return { view: counting, taken: () => taken }
}

describe('the first few of a sorted type', () => {
  it.each([1, 2, 3, 4])('equal those of groq-js, through changes (%i)', (seed) => {
    const { random, oneOf } = createRandom(seed)
    const change = (id: number) =>
      documentsOf([
        {
          _id: random(9) === 0 ? `drafts.n${id}` : `n${id}`,
          _type: random(5) === 0 ? 'page' : 'note',
          a: oneOf(sortable),
          b: oneOf(sortable),
          to: { _ref: `n${random(40)}` },
        },
      ])
    const dataset = createDataset([])
    for (let n = 0; n < 300; n += 1) {
      for (const document of change(random(40))) {
        if (random(6) === 0) dataset.remove(document._id)
        else dataset.put(document)
      }
      const query = `*[${oneOf(filters)}${oneOf(further)}] | order(${oneOf(orders)})${oneOf(slices)}${oneOf(shapes)}`
      const perspective = random(2) === 0 ? 'raw' : (['drafts', 'published'] as const)
      const view = viewOf(dataset, { perspective, audience: 'members' })
      const { result } = evaluateQuery({ text: query, params }, view, context, undefined)
      expect({ n, query, result }).toEqual({ n, query, result: plain(query, view.documents) })
    }
  })

  it('are found without reading the others, and depend on their order alone', () => {
    const documents = documentsOf(Array.from({ length: 500 }, (_, rank) => ({ rank })))
    const given = viewOf(createDataset(documents), { perspective: 'raw', audience: 'members' })
    const { view, taken } = countingSorted(given)
    const text = '*[_type == "note" && rank != 498] | order(rank desc)[0...2].rank'
    const { result, syncTags } = evaluateQuery({ text, params }, view, context, undefined)
    expect(result).toEqual([499, 497])
    // One does not pass the filter; the next one is where it stops.
    expect(taken()).toBe(4)
    expect(syncTags).toEqual([
      memberTag('note'),
      attributeTag('note', 'rank'),
      documentTag('document-499'),
      documentTag('document-497'),
    ])
  })

  it('are found when nearly nothing passes the filter', () => {
    const documents = documentsOf(Array.from({ length: 5000 }, (_, rank) => ({ rank })))
    const view = viewOf(createDataset(documents), { perspective: 'raw', audience: 'members' })
    const text = '*[_type == "note" && rank in [4999, 4000, 7, 9]] | order(rank desc)[0..2].rank'
    const { result } = evaluateQuery({ text, params }, view, context, undefined)
    expect(result).toEqual([4999, 4000, 9])
  })

  it.each([
    'a == ^.a',
    'b > 0 && !(a != ^.a)',
    'count(tags[@ == ^.^.a]) > 0',
    'defined(a) && a in [^.a, ^.missing]',
  ])('depend on the document around them when the filter reads it: %s', (filter) => {
    const notes = Array.from({ length: 30 }, (_, n) => ({ a: n % 3, b: n, tags: [n % 3] }))
    const pages = [0, 1, 2, 7].map((a) => ({ _id: `page-${a}`, _type: 'page', a, b: 2 }))
    const view = viewOf(createDataset(documentsOf([...notes, ...pages])), {
      perspective: 'raw',
      audience: 'members',
    })
    const own = `*[_type == "note" && ${filter}] | order(b desc)[0...2].b`
    const text = `*[_type == "page"] | order(a) {a, "notes": ${own}}`
    const { result } = evaluateQuery({ text, params }, view, context, undefined)
    expect(result).toEqual(plain(text, view.documents))
    expect(result).toContainEqual({ a: 1, notes: [28, 25] })
  })

  it('are right for more orders than are kept', () => {
    const fields = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`f${n}`, n % 7]))
    const dataset = createDataset(documentsOf([fields, { ...fields, f3: 9 }, { f1: -1 }]))
    const view = viewOf(dataset, { perspective: 'raw', audience: 'members' })
    for (let n = 0; n < 100; n += 1) {
      const text = `*[_type == "note"] | order(f${n % 50} desc)[0...2]._id`
      const { result } = evaluateQuery({ text, params }, view, context, undefined)
      expect(result).toEqual(plain(text, view.documents))
    }
  })
})
