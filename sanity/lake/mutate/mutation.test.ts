import { describe, expect, it } from 'vitest'
import { parseMutations } from './mutation.ts'
import { containing, matching, objectWith } from '#lake/test/matchers.fixture.ts'

const longestId = `a${'b'.repeat(127)}`

describe('mutations', () => {
  it('are read with their document, selection, revision and operations', () => {
    const parsed = parseMutations([
      { create: { _id: 'a', _type: 'note', title: 'x' } },
      { createOrReplace: { _id: 'drafts.a', _type: 'note' } },
      { createIfNotExists: { _id: longestId, _type: `n${'o'.repeat(127)}` } },
      { delete: { id: 'a' } },
      { delete: { query: '*[_id == $id]', params: { id: 'a' } } },
      { patch: { id: 'a', ifRevisionID: 'r', set: { title: 'y' } } },
      { patch: { query: '*', unset: ['title'] } },
    ])
    expect(parsed).toEqual([
      { type: 'create', document: { _id: 'a', _type: 'note', title: 'x' } },
      { type: 'createOrReplace', document: { _id: 'drafts.a', _type: 'note' } },
      {
        type: 'createIfNotExists',
        document: { _id: longestId, _type: `n${'o'.repeat(127)}` },
      },
      { type: 'delete', selection: { id: 'a' } },
      { type: 'delete', selection: { query: '*[_id == $id]', params: { id: 'a' } } },
      {
        type: 'patch',
        selection: { id: 'a' },
        ifRevisionID: 'r',
        operations: { set: { title: 'y' } },
      },
      {
        type: 'patch',
        selection: { query: '*', params: {} },
        ifRevisionID: undefined,
        operations: { unset: ['title'] },
      },
    ])
  })

  it.each([
    [undefined, /^[\da-f-]{36}$/],
    [null, /^[\da-f-]{36}$/],
    ['', /^[\da-f-]{36}$/],
    ['drafts.', /^drafts\.[\da-f-]{36}$/],
  ])('complete the id %j of a new document', (_id, whole) => {
    const [mutation] = parseMutations([{ create: { _id, _type: 'note', title: 'x' } }])
    expect(mutation).toEqual({
      type: 'create',
      document: { _id: matching(whole), _type: 'note', title: 'x' },
    })
  })

  it.each<[unknown, string]>([
    [{ create: {} }, '"mutations" must be an array'],
    [[null], 'A mutation must be an object with one key'],
    [[{}], 'A mutation must be an object with one key'],
    [[{ create: { _type: 'a' }, delete: { id: 'a' } }], 'A mutation must be an object with one'],
    [[{ create: 'a' }], 'Malformed mutation "create"'],
    [[{ undo: {} }], 'Unknown mutation type "undo"'],
    [[{ [`u${'n'.repeat(200)}`]: {} }], `Unknown mutation type "u${'n'.repeat(99)}"`],
    [[{ create: { _id: 'a' } }], 'A document must have a valid string "_type"'],
    [[{ create: { _id: 'a', _type: 5 } }], 'A document must have a valid string "_type"'],
    [[{ create: { _id: 'a', _type: '1a' } }], 'A document must have a valid string "_type"'],
    [[{ create: { _id: 'a', _type: 'a b' } }], 'A document must have a valid string "_type"'],
    [[{ create: { _id: 'a', _type: `n${'o'.repeat(128)}` } }], 'must have a valid string "_type"'],
    [[{ createOrReplace: { _type: 'a' } }], '"createOrReplace" needs a document with "_id"'],
    [[{ createIfNotExists: { _id: '', _type: 'a' } }], '"createIfNotExists" needs a document'],
    [[{ create: { _id: 'a..', _type: 'a' } }], 'Malformed document ID: "a.."'],
    [[{ create: { _id: '.', _type: 'a' } }], 'Malformed document ID: "."'],
    [[{ create: { _id: 7, _type: 'a' } }], 'Malformed document ID: "7"'],
    [[{ create: { _id: `${longestId}c`, _type: 'a' } }], 'Malformed document ID: "ab'],
    [[{ delete: {} }], 'Malformed document ID: ""'],
    [[{ delete: { id: 'a b' } }], 'Malformed document ID: "a b"'],
    [[{ delete: { id: 'a', query: '*' } }], 'Select by "id", or by "query" and "params"'],
    [[{ delete: { query: 5 } }], 'Select by "id", or by "query" and "params"'],
    [[{ delete: { query: '*', params: [] } }], 'Select by "id", or by "query" and "params"'],
    [[{ patch: { id: 'a', ifRevisionID: 5, set: {} } }], '"ifRevisionID" must be a string'],
    [[{ patch: { id: 'a', put: {} } }], 'Unknown patch operation "put"'],
  ])('are refused as %j', (mutations, reason) => {
    expect(() => parseMutations(mutations)).toThrow(
      objectWith({ status: 400, message: containing(reason) }),
    )
  })

  it('say which of them is malformed, and show no more of an id than its beginning', () => {
    const wrong = { delete: { id: 'x '.repeat(200) } }
    expect(() => parseMutations([{ delete: { id: 'a' } }, wrong])).toThrow(
      objectWith({
        index: 1,
        problem: {
          type: 'validationError',
          description: `Malformed document ID: "${'x '.repeat(75)}"`,
        },
      }),
    )
  })
})
