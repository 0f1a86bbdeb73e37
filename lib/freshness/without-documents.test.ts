import { expect, it } from 'vitest'
import { documentsIn } from './documents-in.ts'
import { withoutDocuments } from './without-documents.ts'

const ids = new Set(['a'])
const [gone, kept] = [
  { _id: 'a', title: 'A' },
  { _id: 'b', title: 'B' },
]

it.each([
  [gone, null],
  [[gone, kept, gone], [kept]],
  [
    { author: gone, other: kept },
    { author: null, other: kept },
  ],
  [{ lists: [{ articles: [gone], n: 1 }] }, { lists: [{ articles: [], n: 1 }] }],
])('leaves of %j %j', (value, left) => {
  expect(withoutDocuments(value, ids)).toEqual(left)
})

it.each([null, 'a', 1, [kept, null, 'a'], { _id: 1, a: [kept], b: null }])(
  'leaves %j as it is, the same value',
  (value) => {
    expect(withoutDocuments(value, ids)).toBe(value)
  },
)

it('drops exactly what is found as a document', () => {
  const value = { lists: [{ articles: [gone, { ...kept, author: { _id: 'c' } }] }], _id: 1 }
  expect(documentsIn(value)).toEqual(new Set(['a', 'b', 'c']))
  expect(documentsIn(withoutDocuments(value, new Set(['a', 'c'])))).toEqual(new Set(['b']))
})
