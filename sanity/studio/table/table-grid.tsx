import { TextInput } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useRef, type ClipboardEvent, type JSX, type KeyboardEvent } from 'react'
import { columnActions, rowActions } from './line-actions.ts'
import { maxColumns, parseCells, withCells, withRow, type Row } from './grid.ts'
import { LineMenu } from './line-menu.tsx'

type Props = {
  rows: readonly Row[]
  /** Whether the first row names the columns. */
  hasHeader: boolean
  readOnly: boolean
  newKey: () => string
  onChange: (rows: readonly Row[]) => void
  /** Called with a row after one of its cells has changed. */
  onCell: (row: Row) => void
}

type Place = { row: number; column: number }

/** Editable cells, each with an accessible name, and menus for rows and columns. */
export function TableGrid(props: Props): JSX.Element {
  const { rows, hasHeader, readOnly, newKey, onChange, onCell } = props
  const tellLeftOut = useLeftOutToast()
  const grid = useRef<HTMLTableElement>(null)
  const header = rows[0]?.cells ?? []

  function focus({ row, column }: Place): void {
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent, { row, column }: Place): void {
    const step = steps.get(event.key)
    if (step === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.key === 'Enter' && row === rows.length - 1 && !readOnly) {
      onChange(withRow(rows, rows.length, newKey))
      // The new row exists after the next render.
      requestAnimationFrame(() => focus({ row: row + 1, column }))
    } else focus({ row: row + step, column })
  }

  function onPaste(event: ClipboardEvent, at: Place): void {
    const pasted = parseCells(event.clipboardData.getData('text/plain'))
    if (pasted === undefined || readOnly) return
    event.preventDefault()
    // Otherwise the Studio pastes it as a document or a field.
    event.stopPropagation()
    const { rows: filled, leftOut } = withCells(rows, at, pasted, newKey)
    onChange(filled)
    tellLeftOut(leftOut)
  }

  return (
    <div style={{ overflowX: 'auto' }}>
      <table ref={grid} style={{ width: '100%', borderCollapse: 'collapse' }}>
        {!readOnly && <ColumnMenus rows={rows} onChange={onChange} />}
        <tbody>
          {rows.map((line, row) => (
            <tr key={line._key || row}>
              {line.cells.map((text, column) => (
                <Cell
                  key={column}
                  at={{ row, column }}
                  header={hasHeader ? header : []}
                  readOnly={readOnly}
                  text={text}
                  onChange={(text) => onCell({ ...line, cells: line.cells.with(column, text) })}
                  onKeyDown={onKeyDown}
                  onPaste={onPaste}
                />
              ))}
              {!readOnly && (
                <td style={{ width: 1 }}>
                  <LineMenu
                    label={`Строка ${row + 1}`}
                    actions={rowActions(rows, row, newKey, onChange)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useLeftOutToast(): (leftOut: number) => void {
  const toast = useToast()
  return (leftOut) => {
    if (leftOut === 0) return
    toast.push({
      status: 'warning',
      title: `Не вставлено столбцов: ${leftOut}`,
      description: `В таблице не больше ${maxColumns} столбцов: остальные вставьте в другую таблицу.`,
    })
  }
}

function ColumnMenus({ rows, onChange }: Pick<Props, 'rows' | 'onChange'>): JSX.Element {
  return (
    <thead>
      <tr>
        {rows[0]?.cells.map((_, column) => (
          <th key={column}>
            <LineMenu
              label={`Столбец ${column + 1}`}
              actions={columnActions(rows, column, onChange)}
            />
          </th>
        ))}
      </tr>
    </thead>
  )
}

type CellProps = {
  at: Place
  /** Names of the columns; empty in a table without a header row. */
  header: readonly string[]
  text: string
  readOnly: boolean
  onChange: (text: string) => void
  onKeyDown: (event: KeyboardEvent, at: Place) => void
  onPaste: (event: ClipboardEvent, at: Place) => void
}

function Cell({ at, header, text, readOnly, ...on }: CellProps): JSX.Element {
  return (
    <td style={{ minWidth: 110, padding: 2 }}>
      <TextInput
        aria-label={cellName(at, header)}
        data-cell={`${at.row}-${at.column}`}
        fontSize={1}
        padding={2}
        readOnly={readOnly}
        value={text}
        weight={at.row === 0 && header.length > 0 ? 'semibold' : 'regular'}
        onChange={({ currentTarget }) => on.onChange(currentTarget.value)}
        onKeyDown={(event) => on.onKeyDown(event, at)}
        onPaste={(event) => on.onPaste(event, at)}
      />
    </td>
  )
}

const steps: ReadonlyMap<string, number> = new Map([
  ['Enter', 1],
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

/** «Строка 2, Цена», «Строка 2, столбец 3», «Заголовок столбца 3». */
function cellName({ row, column }: Place, header: readonly string[]): string {
  if (row === 0 && header.length > 0) return `Заголовок столбца ${column + 1}`
  return `Строка ${row + 1}, ${header[column] || `столбец ${column + 1}`}`
}
