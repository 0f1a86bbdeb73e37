import { expect, it } from 'vitest'
import { parseByteRange } from './byte-range.ts'

it.each([
  ['bytes=0-', 100, { start: 0, end: 99 }],
  ['bytes=10-19', 100, { start: 10, end: 19 }],
  ['bytes=90-999', 100, { start: 90, end: 99 }],
  ['bytes=-5', 100, { start: 95, end: 99 }],
  ['bytes=-500', 100, { start: 0, end: 99 }],
  ['bytes=100-', 100, 'unsatisfiable'],
  ['bytes=-0', 100, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=0-1,5-6', 100, null],
  ['bytes=9-5', 100, null],
  ['bytes=-', 100, null],
  ['bytes=a-b', 100, null],
  ['lines=1-2', 100, null],
  [null, 100, null],
])('reads %s of %d bytes as %j', (header, size, range) => {
  expect(parseByteRange(header, size)).toEqual(range)
})
