import { describe, expect, it } from 'vitest'
import { applyPatch, type PatchOperations } from './patch.ts'

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
