import { PriceLine } from '#components/ui/price-line.tsx'
import type { ServiceCard } from '#lib/content/view/parts/service-card.ts'

type Props = {
  service: ServiceCard
  heading: 'h2' | 'h3'
  /** True where a phone shows the name and the price alone. */
  brief: boolean
}

/** A service in a list; the whole row links to its page. */
export function ServiceRow({ service, heading: Heading, brief }: Props) {
  const { title, href, description, price } = service
  return (
    <li
      className={`group relative grid gap-x-10 border-b border-rule md:grid-cols-[1fr_1.3fr_13.5rem] md:items-baseline ${brief ? 'gap-y-0.5 py-4 md:gap-y-2 md:py-8' : 'gap-y-2 py-8'}`}
    >
      <Heading className="text-h3">
        <a href={href} className="card-link">
          {title}
        </a>
      </Heading>
      <p className={`text-muted ${brief ? 'max-md:hidden' : ''}`}>{description}</p>
      <p className="mt-1 md:mt-0 md:text-right md:whitespace-nowrap">
        <PriceLine price={price} />
      </p>
    </li>
  )
}
