import type { ChecklistBlock as Block } from '#lib/content/blocks/checklist-block.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { pageColumn, textColumn } from './layout.tsx'

export const checklistBlock: BlockComponent<Block> = {
  inBody: (value) => textColumn(<ChecklistBlock value={value} />),
  onPage: (value) => pageColumn(<ChecklistBlock value={value} />),
}

function ChecklistBlock({ value }: { value: Block }) {
  return (
    <div id={value.anchor}>
      <BlockTitle value={value} className="mb-6" />
      <ul className="border-t border-rule">
        {value.items.map((item, index) => (
          <li
            key={index}
            className="grid grid-cols-[1.5rem_1fr] gap-x-4 border-b border-rule py-4 text-base"
          >
            <Tick />
            {item}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Tick() {
  return (
    <svg
      viewBox="0 0 20 20"
      className="mt-0.5 size-5 text-brass"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M3.5 10.5l4.5 4.5 8.5-10" />
    </svg>
  )
}
