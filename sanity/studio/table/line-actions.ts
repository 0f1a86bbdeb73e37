import {
  maxColumns,
  withColumn,
  withColumnMoved,
  withoutColumn,
  withoutRow,
  withRow,
  withRowMoved,
  type Row,
} from './grid.ts'
import type { LineAction } from './line-menu.tsx'

type Change = (rows: readonly Row[]) => void

/** Commands for one row. */
export function rowActions(
  rows: readonly Row[],
  row: number,
  newKey: () => string,
  change: Change,
): LineAction[] {
  return [
    { text: 'Вставить строку выше', onClick: () => change(withRow(rows, row, newKey)) },
    { text: 'Вставить строку ниже', onClick: () => change(withRow(rows, row + 1, newKey)) },
    {
      text: 'Переместить выше',
      isDisabled: row === 0,
      onClick: () => change(withRowMoved(rows, row, row - 1)),
    },
    {
      text: 'Переместить ниже',
      isDisabled: row === rows.length - 1,
      onClick: () => change(withRowMoved(rows, row, row + 1)),
    },
    { text: 'Удалить строку', onClick: () => change(withoutRow(rows, row)) },
  ]
}

/** Commands for one column. */
export function columnActions(rows: readonly Row[], column: number, change: Change): LineAction[] {
  const width = rows[0]?.cells.length ?? 1
  const isFull = width >= maxColumns
  return [
    {
      text: 'Вставить столбец слева',
      isDisabled: isFull,
      onClick: () => change(withColumn(rows, column)),
    },
    {
      text: 'Вставить столбец справа',
      isDisabled: isFull,
      onClick: () => change(withColumn(rows, column + 1)),
    },
    {
      text: 'Переместить левее',
      isDisabled: column === 0,
      onClick: () => change(withColumnMoved(rows, column, column - 1)),
    },
    {
      text: 'Переместить правее',
      isDisabled: column === width - 1,
      onClick: () => change(withColumnMoved(rows, column, column + 1)),
    },
    {
      text: 'Удалить столбец',
      isDisabled: width === 1,
      onClick: () => change(withoutColumn(rows, column)),
    },
  ]
}
