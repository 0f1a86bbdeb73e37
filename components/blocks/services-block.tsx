import { PriceLine } from '#components/ui/price-line.tsx'
import type { ServicesBlock as Block } from '#lib/content/blocks/services-block.ts'
import type { ServiceCard } from '#lib/content/page-types.ts'
import { Section, SectionHeading } from './section.tsx'

/** The services as the menu of a good restaurant: name, what it is, price. */
export function ServicesBlock({ value }: { value: Block }) {
  return (
    <Section block={value}>
      <SectionHeading block={value} />
      <ul className="mt-12 border-t border-rule">
        {value.services.map((service) => (
          <ServiceRow key={service.id} service={service} />
        ))}
      </ul>
    </Section>
  )
}

function ServiceRow({ service }: { service: ServiceCard }) {
  const { title, href, description, price } = service
  return (
    <li className="group relative grid gap-x-10 gap-y-2 border-b border-rule py-8 md:grid-cols-[1fr_1.3fr_13.5rem] md:items-baseline">
      <h3 className="text-h3">
        <a
          href={href}
          className="decoration-brass decoration-1 underline-offset-4 group-hover:underline after:absolute after:inset-0"
        >
          {title}
        </a>
      </h3>
      <p className="text-muted">{description}</p>
      <p className="mt-1 whitespace-nowrap tabular-nums md:mt-0 md:text-right">
        <PriceLine price={price} />
      </p>
    </li>
  )
}
