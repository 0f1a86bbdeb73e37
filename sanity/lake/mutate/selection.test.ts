import { describe, expect, it } from 'vitest'
import type { LakeDocument } from '#lake/store/document.ts'
import { parseMutations } from './mutation.ts'
import { selectIds } from './selection.ts'
import { containing, objectWith } from '#lake/test/matchers.fixture.ts'

const time = '2026-11-22T12:00:00.000Z'

const documentOf = (_id: string, fields: object): LakeDocument => ({
  _id,
  _type: 'note',
  _rev: 'r',
  _createdAt: time,
  _updatedAt: time,
  ...fields,
})

const stored = new Map(
  [documentOf('a', { n: 1 }), documentOf('b', { n: 2 }), documentOf('drafts.c', { n: 3 })].map(
    (document) => [document._id, document],
  ),
)

function select(mutations: readonly object[], identity = 'me') {
  const request = {
    mutations: parseMutations(mutations),
    autoGenerateArrayKeys: false,
    transactionId: 't',
    timestamp: time,
    identity,
  }
  return [...selectIds(request, stored, { projectId: 'p', dataset: 'd' })]
}

const remove = (query: string, params = {}) => ({ delete: { query, params } })

describe('a selection by query', () => {
  it.each([
    ['*[n > 1]', ['b', 'drafts.c']],
    ['*[n > $least]', ['b', 'drafts.c']],
    ['*[n > 9]', []],
    ['*[_id == "a"][0]', ['a']],
    ['*[_id == "none"][0]', []],
    ['*[n > 1]{_id}', ['b', 'drafts.c']],
    ['*[n == 1 && now() == "2026-11-22T12:00:00.000Z"]', ['a']],
  ])('of %s is of %j', (query, ids) => {
    expect(select([remove(query, { least: 1 })])).toEqual([[0, ids]])
  })

  it('sees what the mutations before it did', () => {
    const mutations = [
      { create: { _id: 'd', _type: 'note', n: 9 } },
      { patch: { query: '*[n == 9]', set: { n: 1 } } },
      { delete: { id: 'b' } },
      remove('*[n <= 2]'),
    ]
    expect(select(mutations)).toEqual([
      [1, ['d']],
      [3, ['a', 'd']],
    ])
  })

  it('knows who asks', () => {
    const query = '*[_id == "a" && identity() == "me"]'
    expect(select([remove(query)])).toEqual([[0, ['a']]])
    expect(select([remove(query)], 'other')).toEqual([[0, []]])
  })

  it.each(['*[n > 1].n', '*{"_id": n}', '5', '"a"', '*[0]{n}'])(
    'of %s, which is of no documents, is refused',
    (query) => {
      expect(() => select([{ delete: { id: 'a' } }, remove(query)])).toThrow(
        objectWith({
          status: 400,
          index: 1,
          message: containing('must return documents with "_id"'),
        }),
      )
    },
  )
})
