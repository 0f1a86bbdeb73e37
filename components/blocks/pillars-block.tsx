import type { Pillar, PillarsBlock as Block } from '#lib/content/blocks/pillars-block.ts'
import type { BlockComponent } from './block-component.ts'
import { Section, SectionHeading } from './section.tsx'

export const pillarsBlock: BlockComponent<Block> = {
  onPage: (value) => <PillarsBlock value={value} />,
}

/** Promises in order, each with a link to its evidence. */
function PillarsBlock({ value }: { value: Block }) {
  return (
    <Section block={value}>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1fr_1.8fr]">
        <SectionHeading block={value} className="self-start lg:sticky lg:top-16" />
        <ol className="border-t border-rule">
          {value.pillars.map((pillar, index) => (
            <PillarItem key={pillar.title} pillar={pillar} number={index + 1} />
          ))}
        </ol>
      </div>
    </Section>
  )
}

function PillarItem({ pillar, number }: { pillar: Pillar; number: number }) {
  const { title, text, evidence } = pillar
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-rule py-9 sm:grid-cols-[3.5rem_1fr]">
      <span aria-hidden="true" className="font-serif text-h2 [line-height:1] text-brass">
        {number}
      </span>
      <div>
        <h3 className="text-h3">{title}</h3>
        {text && <p className="mt-3 max-w-(--container-text) text-muted">{text}</p>}
        {evidence && (
          <p className="mt-4">
            <a className="text-link inline-block py-1.5 font-medium" href={evidence.href}>
              {evidence.label}
            </a>
          </p>
        )}
      </div>
    </li>
  )
}
