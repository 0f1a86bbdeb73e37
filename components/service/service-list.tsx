import type { ServiceCard } from '#lib/content/view/parts/service-card.ts'
import { ServiceRow } from './service-row.tsx'

type Props = {
  services: ServiceCard[]
  /** Level of their headings in the page's outline. */
  heading: 'h2' | 'h3'
  /** True where a phone shows names and prices alone. */
  brief?: boolean
}

/** The services like the menu of a good restaurant: name, description, price. */
export function ServiceList({ services, heading, brief = false }: Props) {
  return (
    <ul className="border-t border-rule">
      {services.map((service) => (
        <ServiceRow key={service.id} service={service} heading={heading} brief={brief} />
      ))}
    </ul>
  )
}
