import type { Graph } from 'schema-dts'
import type { Service } from '#lib/content/view/service.ts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { blockNodes } from './block-nodes.ts'
import { toGraph } from './graph.ts'
import { review } from './review.ts'
import { serviceNode } from './service-node.ts'

/** JSON-LD of a service's page: the service, its price and what clients say of it. */
export function serviceGraph(service: Service, site: Site, siteUrl: string): Graph {
  const { title, description, href, body, testimonials } = service
  const parents = [{ title: 'Услуги', href: '/services/' }]
  const page = { title, description, href, parents }
  return toGraph(page, site, siteUrl, ({ company }) => {
    const mainEntity = serviceNode(service, company, siteUrl)
    const reviews = testimonials.map((testimonial) => review(testimonial, siteUrl))
    return {
      mainEntity,
      others: [
        ...(mainEntity ? reviews : []),
        ...blockNodes(body, canonical(siteUrl, href), siteUrl),
      ],
    }
  })
}
