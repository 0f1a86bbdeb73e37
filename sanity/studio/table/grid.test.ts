import { describe, expect, it } from 'vitest'
import {
  emptyRows,
  hasKeys,
  parseCells,
  toRows,
  withCells,
  withColumn,
  withColumnMoved,
  withoutColumn,
  withoutRow,
  withRow,
  withRowMoved,
  type Row,
} from './grid.ts'

const newKey = () => 'new'
const row = (_key: string, ...cells: string[]): Row => ({ _key, _type: 'tableRow', cells })
const cellsOf = (rows: readonly Row[]) => rows.map(({ cells }) => cells.join('|'))

const rows = [row('a', 'Работа', 'Цена'), row('b', 'Уборка', '5000'), row('c', 'Стирка', '900')]

describe('a stored table', () => {
  it('is shown with rows of one width', () => {
    expect(toRows([row('a', '1', '2'), { _key: 'b', _type: 'tableRow' }])).toEqual([
      row('a', '1', '2'),
      row('b', '', ''),
    ])
  })

  it.each([undefined, null, 'x', [null]])('is empty when it is %j', (stored) => {
    expect(toRows(stored)).toEqual([])
  })
})

it.each([
  [undefined, true],
  [[row('a', '1')], true],
  [[{ _type: 'tableRow', cells: ['1'] }], false],
  [[row('', '1')], false],
])('stored as %j has rows with distinct keys: %s', (stored, expected) => {
  expect(hasKeys(stored)).toBe(expected)
})

describe('an edited table', () => {
  it.each([
    ['begins empty', emptyRows(2, 2, newKey), ['|', '|']],
    ['gets a row', withRow(rows, 1, newKey), ['Работа|Цена', '|', 'Уборка|5000', 'Стирка|900']],
    ['loses a row', withoutRow(rows, 1), ['Работа|Цена', 'Стирка|900']],
    ['gets a column', withColumn(rows, 0), ['|Работа|Цена', '|Уборка|5000', '|Стирка|900']],
    ['loses a column', withoutColumn(rows, 0), ['Цена', '5000', '900']],
    ['has a row lifted', withRowMoved(rows, 2, 1), ['Работа|Цена', 'Стирка|900', 'Уборка|5000']],
    [
      'has a column moved',
      withColumnMoved(rows, 0, 1),
      ['Цена|Работа', '5000|Уборка', '900|Стирка'],
    ],
  ])('%s', (_, edited, expected) => {
    expect(cellsOf(edited)).toEqual(expected)
  })

  it('keeps the keys of its rows', () => {
    expect(withRow(rows, 3, newKey).map(({ _key }) => _key)).toEqual(['a', 'b', 'c', 'new'])
  })
})

describe('cells pasted from a spreadsheet', () => {
  it('are told apart from plain text', () => {
    expect(parseCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(parseCells('просто слова')).toBeUndefined()
    expect(parseCells('первая строка\nвторая строка')).toBeUndefined()
  })

  it('may have line breaks, tabs and quotes inside', () => {
    expect(parseCells('"ул. ""Ленина""\nд. 5"\t100\r\n"Уют" и дом\t"2\t3"\r\n')).toEqual([
      ['ул. "Ленина" д. 5', '100'],
      ['"Уют" и дом', '2 3'],
    ])
  })

  it('fill the table from one cell on; the table grows as needed', () => {
    const pasted = [
      ['1', '2'],
      ['3', '4'],
    ]
    expect(cellsOf(withCells(rows, { row: 2, column: 1 }, pasted, newKey).rows)).toEqual([
      'Работа|Цена|',
      'Уборка|5000|',
      'Стирка|1|2',
      '|3|4',
    ])
  })

  it('are limited to the columns a page can show', () => {
    const wide = [Array.from({ length: 20 }, String)]
    const { rows: filled, leftOut } = withCells(rows, { row: 0, column: 0 }, wide, newKey)
    expect(filled[0]?.cells).toHaveLength(12)
    expect(leftOut).toBe(8)
  })

  it('remove no column of a table that has too many', () => {
    const wide = [row('a', ...Array.from({ length: 13 }, String))]
    const filled = withCells(wide, { row: 0, column: 0 }, [['x', 'y']], newKey)
    expect(filled.rows[0]?.cells).toHaveLength(13)
    expect(filled.leftOut).toBe(0)
  })
})
