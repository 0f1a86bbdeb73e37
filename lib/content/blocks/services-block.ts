import { toTitled } from '#lib/content/reshape/parts/to-block-frame.ts'
import { serviceCardFields } from '#lib/content/queries/fields.ts'
import { parseList } from '#lib/content/reshape/parts/parse.ts'
import { toServiceCard } from '#lib/content/reshape/parts/to-service-card.ts'
import type { TitledBlock } from '#lib/content/view/parts/block-frame.ts'
import type { ServiceCard } from '#lib/content/view/parts/service-card.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

// The chosen services, or all of them in their order.
export const servicesBlockFields = `_type == "servicesBlock" => {
  title,
  lead,
  "services": select(
    count(services) > 0 => services[]-> { ${serviceCardFields} },
    *[_type == "service" && defined(slug.current)]
      | order(coalesce(orderRank, "~") asc, title asc) { ${serviceCardFields} }
  )
}`

export type ServicesBlock = TitledBlock<'servicesBlock'> & { services: ServiceCard[] }

export const servicesBlock: BlockDefinition<ServicesBlock> = {
  places: ['page'],
  visibleFields: ['title', 'lead'],
  toView,
}

function toView(stored: StoredBlock<'servicesBlock'>): ServicesBlock | undefined {
  const services = parseList(stored.services).flatMap((service) => toServiceCard(service) ?? [])
  return services.length > 0 ? { ...toTitled(stored), services } : undefined
}
