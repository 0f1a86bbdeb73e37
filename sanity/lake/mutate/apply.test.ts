import { describe, expect, it } from 'vitest'
import type { LakeDocument } from '#lake/store/document.ts'
import { applyMutations, type MutationContext } from './apply.ts'
import { parseMutations } from './mutation.ts'
import { containing, matching, objectWith } from '#lake/test/matchers.fixture.ts'

const then = '2026-01-01T00:00:00.000Z'
const now = '2026-11-22T12:00:00.000Z'

const documentOf = (_id: string, fields: object = {}): LakeDocument => ({
  _id,
  _type: 'note',
  _rev: 'old',
  _createdAt: then,
  _updatedAt: then,
  ...fields,
})

function apply(
  mutations: readonly object[],
  stored: readonly LakeDocument[] = [],
  context: Partial<MutationContext> = {},
) {
  return applyMutations(
    parseMutations(mutations),
    new Map(stored.map((document) => [document._id, document])),
    {
      transactionId: 'new',
      timestamp: now,
      autoGenerateArrayKeys: false,
      select: () => [],
      ...context,
    },
  )
}

const stamp = { _rev: 'new', _updatedAt: now }

describe('a creation', () => {
  it('stamps a document that is new', () => {
    const { changes, results } = apply([{ create: { _id: 'a', _type: 'note', title: 'x' } }])
    const document = { _id: 'a', _type: 'note', title: 'x', _createdAt: now, ...stamp }
    expect(results).toEqual([{ id: 'a', operation: 'create', document }])
    expect(changes).toEqual([
      { id: 'a', before: null, after: document, mutations: [{ create: document }] },
    ])
  })

  it.each([
    ['2020-02-03T04:05:06Z', '2020-02-03T04:05:06Z'],
    ['2020-02-03T04:05:06.789Z', '2020-02-03T04:05:06.789Z'],
    ['2020-02-03', now],
    ['x2020-02-03T04:05:06Z', now],
    ['2020-02-03T04:05:06Zx', now],
    ['2020-02-03T99:99:99Z', now],
    [5, now],
  ])('believes that it was created at %j: %s', (_createdAt, created) => {
    const { results } = apply([{ create: { _id: 'a', _type: 'note', _createdAt } }])
    expect(results[0]?.document?._createdAt).toBe(created)
  })

  it('of a document that is there is refused, and names its place', () => {
    expect(() =>
      apply([{ delete: { id: 'b' } }, { create: { _id: 'a', _type: 'note' } }], [documentOf('a')]),
    ).toThrow(
      objectWith({
        status: 409,
        index: 1,
        problem: objectWith({ type: 'documentAlreadyExistsError', id: 'a' }),
      }),
    )
  })

  it('that may replace keeps the time of creation, unless the type is another', () => {
    const replace = (_type: string) =>
      apply([{ createOrReplace: { _id: 'a', _type } }], [documentOf('a', { title: 'x' })])
    expect(replace('note').results).toEqual([
      {
        id: 'a',
        operation: 'update',
        document: { _id: 'a', _type: 'note', _createdAt: then, ...stamp },
      },
    ])
    expect(replace('page').results[0]?.document).toMatchObject({ _type: 'page', _createdAt: now })
  })

  it('that may not replace leaves what is there', () => {
    const { changes, results } = apply(
      [{ createIfNotExists: { _id: 'a', _type: 'page' } }],
      [documentOf('a')],
    )
    expect(results).toEqual([{ id: 'a', operation: 'none', document: documentOf('a') }])
    expect(changes).toEqual([])
  })

  it('gives members of arrays a key when that is asked, and keeps those that have one', () => {
    const rows = [{ n: 1, cells: [[{ x: 1 }], 'text'] }, { _key: 'own' }, 'text', null]
    const created = (autoGenerateArrayKeys: boolean) =>
      apply([{ create: { _id: 'a', _type: 'note', rows, deep: { rows } } }], [], {
        autoGenerateArrayKeys,
      }).results[0]?.document
    const _key = matching(/^[\da-f]{12}$/)
    const keyed = [{ _key, n: 1, cells: [[{ _key, x: 1 }], 'text'] }, { _key: 'own' }, 'text', null]
    expect(created(true)).toMatchObject({ rows: keyed, deep: { rows: keyed } })
    expect(created(false)).toMatchObject({ rows, deep: { rows } })
  })
})

describe('a deletion', () => {
  it('returns what was there', () => {
    const { changes, results } = apply([{ delete: { id: 'a' } }], [documentOf('a')])
    expect(results).toEqual([{ id: 'a', operation: 'delete', document: documentOf('a') }])
    expect(changes).toEqual([
      { id: 'a', before: documentOf('a'), after: null, mutations: [{ delete: { id: 'a' } }] },
    ])
  })

  it('of what is not there does nothing', () => {
    expect(apply([{ delete: { id: 'a' } }])).toEqual({
      changes: [],
      results: [{ id: 'a', operation: 'none', document: null }],
    })
  })
})

describe('a patch', () => {
  const patch = (fields: object) => [{ patch: { id: 'a', ...fields } }]

  it('changes a document and its stamp', () => {
    const { changes, results } = apply(patch({ set: { title: 'y' } }), [documentOf('a')])
    const document = { ...documentOf('a'), title: 'y', ...stamp }
    expect(results).toEqual([{ id: 'a', operation: 'update', document }])
    expect(changes).toMatchObject([{ mutations: patch({ set: { title: 'y' } }) }])
  })

  it('is applied to the revision that it names, or not at all', () => {
    const stored = [documentOf('a')]
    expect(apply(patch({ ifRevisionID: 'old', set: { n: 1 } }), stored).results).toHaveLength(1)
    expect(() => apply(patch({ ifRevisionID: 'other', set: { n: 1 } }), stored)).toThrow(
      objectWith({
        status: 409,
        problem: objectWith({
          currentRevisionID: 'old',
          expectedRevisionID: 'other',
        }),
      }),
    )
  })

  it('of a document that is not there is a 404', () => {
    expect(() => apply(patch({ set: { n: 1 } }))).toThrow(objectWith({ status: 404 }))
  })

  it.each(['_id', '_type'])('may not change %s', (field) => {
    expect(() => apply(patch({ set: { [field]: 'other' } }), [documentOf('a')])).toThrow(
      objectWith({
        status: 400,
        message: containing(`Cannot modify immutable attribute "${field}"`),
      }),
    )
  })
})

describe('mutations together', () => {
  it('see what those before them did, and are one change for each document', () => {
    const { changes, results } = apply(
      [
        { create: { _id: 'a', _type: 'note', n: 1 } },
        { patch: { id: 'a', inc: { n: 1 } } },
        { create: { _id: 'gone', _type: 'note' } },
        { delete: { id: 'gone' } },
        { delete: { id: 'b' } },
      ],
      [documentOf('b'), documentOf('c')],
    )
    expect(results.map(({ operation }) => operation)).toEqual([
      'create',
      'update',
      'create',
      'delete',
      'delete',
    ])
    expect(changes.map(({ id, mutations }) => [id, mutations.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
    expect(changes[0]).toMatchObject({ before: null, after: { n: 2 } })
  })

  it('by query are for every document that is selected from those as they are by then', () => {
    const seen: string[][] = []
    const { results } = apply(
      [
        { delete: { id: 'b' } },
        { create: { _id: 'd', _type: 'note' } },
        { patch: { query: '*', set: { n: 1 } } },
        { delete: { query: '*' } },
      ],
      [documentOf('b'), documentOf('c')],
      {
        select(selection, index, documents) {
          seen.push([selection.query, String(index), ...documents().map(({ _id }) => _id)])
          return index === 2 ? ['c', 'd'] : ['d']
        },
      },
    )
    expect(seen).toEqual([
      ['*', '2', 'c', 'd'],
      ['*', '3', 'c', 'd'],
    ])
    expect(results.slice(2)).toMatchObject([
      { id: 'c', operation: 'update', document: { n: 1 } },
      { id: 'd', operation: 'update', document: { n: 1 } },
      { id: 'd', operation: 'delete' },
    ])
  })
})
