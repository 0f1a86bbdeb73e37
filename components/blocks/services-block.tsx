import { ServiceList } from '#components/service/service-list.tsx'
import type { ServicesBlock as Block } from '#lib/content/blocks/services-block.ts'
import { Section, SectionHeading } from './section.tsx'

/** Services with the heading of their section. */
export function ServicesBlock({ value }: { value: Block }) {
  return (
    <Section block={value}>
      <SectionHeading block={value} className="mb-12" />
      <ServiceList services={value.services} heading="h3" />
    </Section>
  )
}
