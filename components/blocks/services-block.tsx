import { ServiceList } from '#components/service/service-list.tsx'
import type { ServicesBlock as Block } from '#lib/content/blocks/services-block.ts'
import type { BlockComponent } from './block-component.ts'
import { Section, SectionHeading } from './section.tsx'

export const servicesBlock: BlockComponent<Block> = {
  onPage: (value) => <ServicesBlock value={value} />,
}

/** Services with the heading of their section. */
function ServicesBlock({ value }: { value: Block }) {
  return (
    <Section block={value}>
      <SectionHeading block={value} className="mb-8 md:mb-12" />
      <ServiceList services={value.services} heading="h3" brief />
    </Section>
  )
}
