import type { StepsBlock as Block } from '#lib/content/blocks/steps-block.ts'
import { stepAnchor } from '#lib/format/step-anchor.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { pageColumn, textColumn } from './layout.tsx'

export const stepsBlock: BlockComponent<Block> = {
  inBody: (value) => textColumn(<StepsBlock value={value} />),
  onPage: (value) => pageColumn(<StepsBlock value={value} />),
}

function StepsBlock({ value }: { value: Block }) {
  const { steps, anchor } = value
  return (
    <div id={anchor}>
      <BlockTitle value={value} className="mb-6" />
      <ol>
        {steps.map(({ title, text }, index) => (
          <li
            key={index}
            id={anchor && stepAnchor(anchor, index)}
            className="group relative grid grid-cols-[2.5rem_1fr] gap-x-5 pb-9 last:pb-0 sm:gap-x-7"
          >
            <span
              aria-hidden="true"
              className="absolute top-10 bottom-0 left-5 w-px bg-rule group-last:hidden"
            />
            <span
              aria-hidden="true"
              className="relative flex size-10 items-center justify-center rounded-full border border-brass font-serif text-h4 [line-height:1] text-accent"
            >
              {index + 1}
            </span>
            <div className="pt-1.5">
              <p className="font-serif text-h4">{title}</p>
              {text && <p className="mt-1.5 text-base whitespace-pre-line text-muted">{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
