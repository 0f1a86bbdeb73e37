import type { ProcessBlock as Block } from '#lib/content/blocks/process-block.ts'
import type { BlockComponent } from './block-component.ts'
import { Section, SectionHeading } from './section.tsx'

export const processBlock: BlockComponent<Block> = {
  onPage: (value) => <ProcessBlock value={value} />,
}

/** Stages on a line of time: down the page on a phone, across it where there is room. */
function ProcessBlock({ value }: { value: Block }) {
  return (
    <Section block={value} tone="surface">
      <SectionHeading block={value} />
      <ol className="mt-14 lg:grid lg:auto-cols-fr lg:grid-flow-col">
        {value.stages.map(({ title, text, term }) => (
          <li
            key={title}
            className="relative border-l border-brass pb-12 pl-8 last:border-transparent last:pb-0 lg:border-t lg:border-l-0 lg:pt-9 lg:pr-8 lg:pb-0 lg:pl-0 lg:last:border-brass lg:last:pr-0"
          >
            <span
              aria-hidden="true"
              className="absolute top-0 -left-[0.4375rem] size-3.25 rotate-45 border border-brass bg-surface lg:-top-[0.4375rem] lg:left-0"
            />
            {term && <p className="eyebrow -mt-1 mb-2 lg:mt-0">{term}</p>}
            <h3 className="text-h3 leading-tight">{title}</h3>
            {text && <p className="mt-3 max-w-(--container-text) text-muted">{text}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
