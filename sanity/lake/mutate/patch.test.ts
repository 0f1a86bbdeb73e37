import { describe, expect, it } from 'vitest'
import { applyPatch, parsePatchOperations, type PatchOperations } from './patch.ts'
import { containing, objectWith } from '#lake/test/matchers.fixture.ts'

const document = {
  _id: 'a',
  _type: 'post',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00.000Z',
  _updatedAt: '2026-01-01T00:00:00.000Z',
  rows: [
    { _key: 'k', n: 1 },
    { _key: 'l', n: 2 },
  ],
}

describe('a patch', () => {
  it.each<[PatchOperations, object[]]>([
    [{ set: { 'rows[*].n': 0 } }, [{ n: 0 }, { n: 0 }]],
    [{ inc: { "rows[_key=='k'].n": 1 } }, [{ n: 2 }, { n: 2 }]],
    [{ inc: { 'rows[*].n': 1 } }, [{ n: 2 }, { n: 3 }]],
    [{ dec: { 'rows[0:9].n': 1 } }, [{ n: 0 }, { n: 1 }]],
    [{ set: { title: 'x', 'rows[0:9].n': 0 } }, [{ n: 0 }, { n: 0 }]],
    [{ unset: ['rows[*]._key'] }, [{ n: 1 }, { n: 2 }]],
    [{ set: { "rows[_key=='l'].n": 9 } }, [{ n: 1 }, { n: 9 }]],
  ])('applies %j to every place that its path names', (operations, rows) => {
    expect(applyPatch(document, operations, 0)['rows']).toMatchObject(rows)
  })

  it('does not lengthen an array to the end of a range', () => {
    const patched = applyPatch(document, { set: { 'rows[0:99999]': 'x' } }, 0)
    expect(patched['rows']).toEqual(['x', 'x'])
  })

  it('inserts at a member named in single quotes', () => {
    const insert = { replace: "rows[_key=='k']", items: [] }
    expect(applyPatch(document, { insert }, 0)['rows']).toEqual([{ _key: 'l', n: 2 }])
  })
})

const patched = (operations: PatchOperations) => applyPatch(document, operations, 0)['rows']

describe('an insertion', () => {
  const items = ['x']
  const [k, l] = document.rows

  it.each([
    [{ before: 'rows[0]', items }, ['x', k, l]],
    [{ after: 'rows[-1]', items }, [k, l, 'x']],
    [{ replace: 'rows[0]', items }, ['x', l]],
    [{ replace: 'rows[*]', items }, ['x']],
  ])('%j', (insert, rows) => expect(patched({ insert })).toEqual(rows))
})

it('refuses what the engine cannot apply, and names the document', () => {
  expect(() => applyPatch(document, { set: { 'rows[0:-1].n': 1 } }, 4)).toThrow(
    objectWith({
      status: 400,
      index: 4,
      problem: objectWith({
        id: 'a',
        description: containing('Cannot apply the patch to document "a": A range'),
      }),
    }),
  )
})

describe('the operations of a patch', () => {
  it('are read as they were sent, without what selects the document', () => {
    const operations = {
      set: { a: 1 },
      setIfMissing: { b: 1 },
      unset: ['c'],
      inc: { d: 1 },
      dec: { e: 1 },
      insert: { after: 'f[-1]', items: [] },
      diffMatchPatch: { g: '' },
    }
    const selection = { id: 'a', query: '*', params: {}, ifRevisionID: 'r' }
    expect(parsePatchOperations({ ...selection, ...operations }, 0)).toEqual(operations)
    expect(parsePatchOperations({ id: 'a' }, 0)).toStrictEqual({})
  })

  it.each<[string, unknown]>([
    ['set', []],
    ['set', 'a'],
    ['setIfMissing', 5],
    ['unset', 'a'],
    ['unset', ['a', 5]],
    ['inc', { a: '1' }],
    ['inc', [1]],
    ['dec', { a: 1, b: null }],
    ['insert', {}],
    ['insert', { items: [] }],
    ['insert', { after: 'a[0]' }],
    ['insert', { after: 'a[0]', items: 'x' }],
    ['insert', { after: 5, items: [] }],
    ['insert', { after: 'a[0]', before: 'a[0]', items: [] }],
    ['diffMatchPatch', { a: 5 }],
  ])('are refused with the %s %j', (name, value) => {
    expect(() => parsePatchOperations({ [name]: value }, 2)).toThrow(
      objectWith({
        status: 400,
        index: 2,
        message: containing(`Malformed patch operation "${name}"`),
      }),
    )
  })

  it.each([
    { set: { 'a[': 1 } },
    { setIfMissing: { 'a[': 1 } },
    { unset: ['a', 'a['] },
    { inc: { 'a[': 1 } },
    { dec: { 'a[': 1 } },
    { insert: { before: 'a[', items: [] } },
    { insert: { after: 'a[', items: [] } },
    { insert: { replace: 'a[', items: [] } },
    { diffMatchPatch: { 'a[': '' } },
  ])('are refused with a path that is none: %j', (operations) => {
    expect(() => parsePatchOperations(operations, 0)).toThrow('Invalid path "a["')
  })

  it('are refused with the beginning of a long path', () => {
    const refused = () => parsePatchOperations({ unset: [`[${'a'.repeat(200)}`] }, 0)
    expect(refused).toThrow(`Invalid path "[${'a'.repeat(99)}"`)
  })
})
