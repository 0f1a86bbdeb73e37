import type { TableBlock as Block } from '#lib/content/blocks/table-block.ts'
import type { BlockComponent } from './block-component.ts'
import { pageSheet, textWide } from './layout.tsx'

export const tableBlock: BlockComponent<Block> = {
  inBody: (value) => textWide(<TableBlock value={value} />),
  onPage: (value) => pageSheet(<TableBlock value={value} />),
}

const cell = 'max-w-[10rem] px-3 py-3.5 align-top first:pl-0 last:pr-0 sm:max-w-none sm:px-5'

/** A table; where it is wider than the screen it scrolls by itself, by keyboard too. */
function TableBlock({ value }: { value: Block }) {
  const { caption, header, rows, numeric, anchor } = value
  const align = (index: number) => (numeric[index] ? 'text-right whitespace-nowrap' : 'text-left')
  return (
    <div
      id={anchor}
      role="group"
      aria-label={caption ?? 'Таблица'}
      tabIndex={0}
      className="scroll-hint overflow-x-auto [scrollbar-width:thin]"
    >
      <table className="w-full min-w-max border-collapse figure-columns text-base sm:min-w-0">
        {caption && (
          <caption className="pb-4 text-left">
            <span className="sticky left-0 inline-block max-w-[88vw] font-serif text-h4">
              {caption}
            </span>
          </caption>
        )}
        {header && (
          <thead>
            <tr className="border-b border-brass">
              {header.map((name, index) => (
                <th
                  key={index}
                  scope="col"
                  className={`${cell} text-small font-medium text-muted ${align(index)}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className="border-b border-rule">
              {row.map((text, column) =>
                column === 0 ? (
                  <th key={column} scope="row" className={`${cell} font-medium ${align(column)}`}>
                    {text}
                  </th>
                ) : (
                  <td key={column} className={`${cell} ${align(column)}`}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
