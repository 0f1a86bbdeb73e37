import { serviceQuery, servicesQuery } from '#lib/content/queries/services.groq.ts'
import type { ServiceCard } from '#lib/content/view/parts/service-card.ts'
import type { Service } from '#lib/content/view/service.ts'
import { read } from './read.ts'
import { toService } from '#lib/content/reshape/to-service.ts'
import { toServiceCard } from '#lib/content/reshape/parts/to-service-card.ts'

/** Services in the order the editor gave them; throws when the lake cannot be read. */
export async function listServices(): Promise<ServiceCard[]> {
  const results = await read(servicesQuery, {})
  return results.flatMap((result) => toServiceCard(result) ?? [])
}

/** The service of that slug; throws when the lake cannot be read. */
export async function getService(slug: string): Promise<Service | undefined> {
  return toService(
    // Its text may link to documents of any type.
    await read(serviceQuery, { slug }),
  )
}
