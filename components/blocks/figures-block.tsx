import type { FiguresBlock as Block } from '#lib/content/blocks/figures-block.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { pageBand, textWide } from './layout.tsx'

export const figuresBlock: BlockComponent<Block> = {
  inBody: (value) => textWide(<FiguresBlock value={value} />),
  onPage: (value) => pageBand(<FiguresBlock value={value} />),
}

function FiguresBlock({ value }: { value: Block }) {
  const { figures, source, anchor } = value
  return (
    <div id={anchor} className="@container">
      <BlockTitle value={value} className="mb-8" />
      <dl className="grid gap-x-10 gap-y-8 @md:grid-cols-2 @3xl:auto-cols-fr @3xl:grid-flow-col @3xl:grid-cols-none">
        {figures.map(({ value: figure, label }, index) => (
          <div key={index} className="flex flex-col-reverse justify-end border-t border-brass pt-5">
            <dt className="mt-2 max-w-[26ch] text-base text-muted [.night_&]:text-night-muted">
              {label}
            </dt>
            <dd className="font-serif text-h1 text-accent [.night_&]:text-night-accent">
              {figure}
            </dd>
          </div>
        ))}
      </dl>
      {source && (
        <p className="mt-6 text-small text-muted [.night_&]:text-night-muted">Источник: {source}</p>
      )}
    </div>
  )
}
