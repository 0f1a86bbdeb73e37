import { AddIcon } from '@sanity/icons/Add'
import { Button, Flex, Stack, Text } from '@sanity/ui'
import type { JSX } from 'react'
import { set, useFormValue, type ArrayOfObjectsInputProps } from 'sanity'
import { emptyRows, hasKeys, maxColumns, toRows, withColumn, withRow, type Row } from './grid.ts'
import { rowPatches } from './row-patches.ts'
import { TableGrid } from './table-grid.tsx'

/** Input for the rows of a table: a grid of cells instead of the Studio's list of rows. */
export function TableInput(props: ArrayOfObjectsInputProps): JSX.Element {
  const { value, path, onChange, readOnly = false } = props
  const hasHeader = useFormValue([...path.slice(0, -1), 'headerRow']) === true
  // The Studio reports missing keys and offers to add them.
  if (!hasKeys(value)) return props.renderDefault(props)
  const rows = toRows(value)
  const change = (next: readonly Row[]) => onChange(rowPatches(rows, next))
  if (rows.length === 0) {
    return (
      <Flex>
        <Button
          disabled={readOnly}
          icon={AddIcon}
          mode="ghost"
          text="Начать таблицу"
          onClick={() => change(emptyRows(3, 3, newKey))}
        />
      </Flex>
    )
  }
  const width = rows[0]?.cells.length ?? 1
  return (
    <Stack gap={3}>
      <TableGrid
        hasHeader={hasHeader}
        newKey={newKey}
        readOnly={readOnly}
        rows={rows}
        onChange={change}
        // Only the cells of one row, so that editors of different rows do not undo each other.
        onCell={({ _key, cells }) => onChange(set(cells, [{ _key }, 'cells']))}
      />
      {!readOnly && (
        <Flex gap={2}>
          <Button
            fontSize={1}
            icon={AddIcon}
            mode="ghost"
            text="Строка"
            onClick={() => change(withRow(rows, rows.length, newKey))}
          />
          <Button
            disabled={width >= maxColumns}
            fontSize={1}
            icon={AddIcon}
            mode="ghost"
            text="Столбец"
            onClick={() => change(withColumn(rows, width))}
          />
        </Flex>
      )}
      <Text muted size={0}>
        Tab — следующая ячейка, Enter — ячейка ниже. Таблицу из Excel или Google Таблиц можно
        вставить в любую ячейку.
      </Text>
    </Stack>
  )
}

function newKey(): string {
  const parts = crypto.getRandomValues(new Uint32Array(2))
  return Array.from(parts, (part) => part.toString(16).padStart(8, '0')).join('')
}
