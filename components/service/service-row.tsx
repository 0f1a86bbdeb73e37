import { PriceLine } from '#components/ui/price-line.tsx'
import type { ServiceCard } from '#lib/content/view/parts/service-card.ts'

type Props = { service: ServiceCard; heading: 'h2' | 'h3' }

/** A service in a list; the whole row links to its page. */
export function ServiceRow({ service, heading: Heading }: Props) {
  const { title, href, description, price } = service
  return (
    <li className="group relative grid gap-x-10 gap-y-2 border-b border-rule py-8 md:grid-cols-[1fr_1.3fr_13.5rem] md:items-baseline">
      <Heading className="text-h3">
        <a href={href} className="card-link">
          {title}
        </a>
      </Heading>
      <p className="text-muted">{description}</p>
      <p className="mt-1 md:mt-0 md:text-right md:whitespace-nowrap">
        <PriceLine price={price} />
      </p>
    </li>
  )
}
