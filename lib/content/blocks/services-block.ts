import { serviceCardFields } from '#lib/content/fields.ts'
import { toTitled } from '#lib/content/page-block.ts'
import type { PageBlockResult, TitledBlock } from '#lib/content/page-block.ts'
import type { ServiceCard } from '#lib/content/page-types.ts'
import { storedList } from '#lib/content/stored.ts'
import { toServiceCard } from '#lib/content/to-service.ts'

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
  const services = storedList(result.services).flatMap((service) => toServiceCard(service) ?? [])
  return services.length > 0 ? { ...toTitled(result), services } : undefined
}
