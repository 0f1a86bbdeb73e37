import { expect, it } from 'vitest'
import { withColumn, withoutRow, withRow, withRowMoved, type Row } from './grid.ts'
import { rowPatches } from './row-patches.ts'

const row = (_key: string, ...cells: string[]): Row => ({ _key, _type: 'tableRow', cells })
const rows = [row('a', '1'), row('b', '2'), row('c', '3')]
const added = row('new', '')
const newKey = () => 'new'

it.each([
  [
    'a new row is put before the next',
    withRow(rows, 1, newKey),
    [{ type: 'insert', position: 'before', path: [{ _key: 'b' }], items: [added] }],
  ],
  [
    'a new last row is put at the end',
    withRow(rows, 3, newKey),
    [{ type: 'insert', position: 'after', path: [-1], items: [added] }],
  ],
  ['a row is taken out', withoutRow(rows, 1), [{ type: 'unset', path: [{ _key: 'b' }] }]],
  [
    'a row is lifted over another',
    withRowMoved(rows, 2, 1),
    [
      { type: 'unset', path: [{ _key: 'c' }] },
      { type: 'insert', position: 'before', path: [{ _key: 'b' }], items: [row('c', '3')] },
    ],
  ],
  ['a column concerns all rows', withColumn(rows, 0), [{ type: 'set', path: [] }]],
  ['the last row leaves an empty table', [], [{ type: 'set', path: [], value: [] }]],
])('%s', (_, after, patches) => {
  expect(rowPatches(rows, after)).toMatchObject(patches)
})
