import type { TableBlock as Block } from '#lib/content/blocks/table-block.ts'
import type { BlockComponent } from './block-component.ts'
import { pageSheet, textWide } from './layout.tsx'

export const tableBlock: BlockComponent<Block> = {
  inBody: (value) => textWide(<TableBlock value={value} />),
  onPage: (value) => pageSheet(<TableBlock value={value} />),
}

const numbers = 'text-right sm:whitespace-nowrap'
const cell = 'align-top sm:px-5 sm:py-3.5 sm:first:pl-0 sm:last:pr-0'

/**
 * A table. On a phone its rows stand below each other, every cell after the name of its column;
 * where it is wider than a larger screen, it scrolls by itself, by keyboard too.
 */
function TableBlock({ value }: { value: Block }) {
  const { caption, header, rows, totals, anchor } = value
  return (
    <div
      id={anchor}
      role="group"
      aria-label={caption ?? 'Таблица'}
      tabIndex={0}
      className="@container scroll-hint [scrollbar-width:thin] sm:overflow-x-auto"
    >
      <table className="stacked w-full border-collapse text-base">
        {caption && <caption className="pb-4 text-left font-serif text-h4">{caption}</caption>}
        {header && (
          <thead>
            <tr className="border-b border-brass">
              {header.map((name, index) => (
                <th
                  key={index}
                  scope="col"
                  className={`${cell} text-small font-medium text-muted ${value.numeric[index] ? numbers : 'text-left'}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={index}
              className={totals[index] ? 'total border-y border-brass' : 'border-b border-rule'}
            >
              <Cells value={value} row={row} weight={totals[index] ? 'font-semibold' : ''} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellsProps = { value: Block; row: string[]; weight: string }

function Cells({ value, row, weight }: CellsProps) {
  return row.map((text, column) => {
    const isNumber = value.numeric[column] === true
    if (column === 0) {
      return (
        <th
          key={column}
          scope="row"
          className={`${cell} text-left ${isNumber ? 'figure-columns sm:text-right sm:whitespace-nowrap' : ''} ${weight || 'font-medium'}`}
        >
          {text}
        </th>
      )
    }
    return (
      <td
        key={column}
        data-label={value.header?.[column]}
        className={`${cell} ${isNumber ? `figure-columns ${numbers}` : 'text-left'} ${weight}`}
      >
        {text}
      </td>
    )
  })
}
