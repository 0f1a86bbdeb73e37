import * as fc from 'fast-check'
import { evaluate, parse } from 'groq-js'
import { describe, expect, inject, it } from 'vitest'
import { documentsOf } from '#lake/query/documents.fixture.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import { createDataset } from '#lake/query/index/dataset.ts'
import { viewOf } from '#lake/query/view.ts'

const runs = { quick: 300, test: 1000, full: 20_000 }[inject('rounds')]
const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }
const documents = documentsOf([
  { _id: 'a', _type: 'article', title: 'Old', body: [{ _key: 'x', text: 'One' }], level: 1 },
  { _id: 'drafts.a', _type: 'article', title: 'New', body: [{ _key: 'x', text: 'One' }], level: 2 },
  { _id: 'b', _type: 'article', title: 'Same', body: [{ _key: 'x', text: 'One' }], level: 1 },
  {
    _id: 'drafts.b',
    _type: 'article',
    title: 'Same',
    body: [{ _key: 'x', text: 'Two' }],
    level: 1,
  },
])
const view = viewOf(createDataset(documents), { perspective: 'raw', audience: 'members' })

function ask(text: string, params: Record<string, unknown> = {}): unknown {
  return evaluateQuery({ text, params }, view, context, undefined).result
}

const selectors = [
  'a',
  'a.b',
  'a.b.c',
  'a[]',
  'a[].b',
  'a[b == 1]',
  'a[b == 1].c',
  '(a)',
  '(a, b)',
  '(a.b, c[])',
  'a.(b, c)',
  'a[].(b, c)',
  'a[c == "x"].(b)',
  'anywhere(b == 1)',
  'anywhere(defined(c))',
] as const

const leaf = fc.constantFrom(1, 2, 'x', true)
const { value } = fc.letrec((tie) => ({
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  }),
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('object'),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
  ),
}))
const named = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
})

describe.each(['changedAny', 'changedOnly'])('diff::%s()', (name) => {
  it('answers as groq-js does with await', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.tuple(named, named),
          named.map((each) => [each, each]),
        ),
        fc.constantFrom(...selectors),
        async ([before, after], selector) => {
          const text = `diff::${name}($before, $after, ${selector})`
          const params = { before, after }
          const plain = await evaluate(parse(text, { params }), { params, dataset: [] })
          expect(ask(text, params)).toBe(await plain.get())
        },
      ),
      { numRuns: runs },
    )
  })
})

const pairs =
  '*[_id in ["a", "b"]]{_id, "is": *[_id == ^._id][0], "draft": *[_id == "drafts." + ^._id][0]}'

describe('in a query', () => {
  it.each([
    [`${pairs}{_id, "title": diff::changedAny(is, draft, title)}`, [true, false]],
    [`${pairs}{_id, "title": diff::changedAny(is, draft, (title, body))}`, [true, true]],
    [`${pairs}{_id, "title": diff::changedAny(is, draft, body[_key == "x"].text)}`, [false, true]],
    [
      `${pairs}{_id, "title": diff::changedOnly(is, draft, (_id, _rev, title, level))}`,
      [true, false],
    ],
    [
      `${pairs}{_id, "title": diff::changedAny(is, draft, body[text == ^.is.title])}`,
      [false, false],
    ],
    [`${pairs}{_id, "title": diff::changedAny(is, draft, body[^._id == "b"])}`, [false, true]],
    [`${pairs}{_id, "title": diff::changedAny(is, null, title)}`, [true, true]],
    [
      `${pairs}{_id, "title": diff::changedAny(is, draft, body[_key in *[_id == "a"].body[]._key])}`,
      [false, true],
    ],
  ])('%s', (text, expected) => {
    expect(ask(`${text} | order(_id).title`)).toEqual(expected)
  })

  it('is a condition of filters and sorted lists', () => {
    const changed = 'diff::changedAny(@, *[_id == "drafts." + ^._id][0], title)'
    expect(ask(`*[_type == "article" && level == 1 && ${changed}]._id`)).toEqual(['a', 'drafts.b'])
    expect(ask(`*[_type == "article" && ${changed}] | order(level desc)[0]._id`)).toBe('drafts.a')
  })

  it('compares what it shows, with a source map too', () => {
    const made = '{"o": {"t": title, "n": 1}, "at": dateTime(_createdAt)}'
    const text = `${pairs}{"x": diff::changedAny(is${made}, draft${made}, (o, at))}.x`
    const query = { text, params: {} }
    for (const sourceMap of [undefined, 'keys'] as const) {
      expect(evaluateQuery(query, view, context, sourceMap).result).toEqual([true, false])
    }
  })

  it('refuses a selector that reads further out than ^', () => {
    const text = `${pairs}{"x": *{"y": diff::changedAny(@, ^.draft, body[_key == ^.^._id])}}`
    expect(() => ask(text)).toThrow('A selector may read ^, but nothing further out')
  })
})
