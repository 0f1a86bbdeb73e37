import { describe, expect, it } from 'vitest'
import type { LakeDocument } from '#lake/store/document.ts'
import { checkLimits } from './limits.ts'

/** Five attributes of its own, and those given. */
function documentOf(fields: object): LakeDocument {
  const time = '2026-11-22T12:00:00.000Z'
  return { _id: 'a', _type: 'note', _rev: 'r', _createdAt: time, _updatedAt: time, ...fields }
}

function attributes(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`field${n}`, n]))
}

/** `levels` objects in each other, the innermost with one attribute. */
function nested(levels: number): object {
  return levels === 1 ? { leaf: 1 } : { inner: nested(levels - 1) }
}

const blocks = Array.from({ length: 2000 }, (_, n) => ({
  _key: `k${n}`,
  _type: 'block',
  children: [{ _key: 'c', _type: 'span', text: 'x', marks: [] }],
}))

describe('checkLimits', () => {
  it.each([
    ['995 attributes beside the lake’s five', attributes(995)],
    ['attributes 20 levels deep', nested(20)],
    ['two thousand blocks of the same attributes', { body: blocks }],
    ['arrays in arrays', { list: [[[[{ a: 1 }]]]] }],
  ])('takes %s', (_what, fields) => {
    expect(() => checkLimits(documentOf(fields), 0)).not.toThrow()
  })

  it.each([
    ['996 attributes', attributes(996), 'more than 1000 attributes'],
    ['attributes 21 levels deep', nested(21), 'deeper than 20 levels'],
    [
      'attributes 21 levels deep in arrays',
      { list: [[{ a: [nested(19)] }]] },
      'deeper than 20 levels',
    ],
    ['33 MB of text', { text: 'ж'.repeat(17_000_000) }, 'larger than 33554432 bytes'],
  ])('refuses %s', (_what, fields, reason) => {
    expect(() => checkLimits(documentOf(fields), 3)).toThrow(reason)
  })
})
