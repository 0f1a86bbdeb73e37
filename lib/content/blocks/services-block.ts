import { serviceCardFields } from '#lib/content/queries/fields.ts'
import { toTitled } from './page-block.ts'
import type { PageBlockResult, TitledBlock } from './page-block.ts'
import type { ServiceCard } from '#lib/content/view/service-card.ts'
import { parseList } from '#lib/content/reshape/parse.ts'
import { toServiceCard } from '#lib/content/reshape/to-service.ts'

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

export function toServicesBlock(
  result: PageBlockResult<'servicesBlock'>,
): ServicesBlock | undefined {
  const services = parseList(result.services).flatMap((service) => toServiceCard(service) ?? [])
  return services.length > 0 ? { ...toTitled(result), services } : undefined
}
