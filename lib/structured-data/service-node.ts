import type { OfferLeaf, OrganizationLeaf, ServiceLeaf } from 'schema-dts'
import type { Service } from '#lib/content/view/service.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { pictureObject } from './image-object.ts'
import { nodeOfPage, serviceId } from './node-ids.ts'
import { reference } from './reference.ts'

/** A service, or `undefined` without a name or a provider. */
export function serviceNode(
  service: Service,
  company: OrganizationLeaf | undefined,
  siteUrl: string,
): ServiceLeaf | undefined {
  const name = plainText(service.title)
  const provider = reference(company)
  if (!name || !provider) return undefined
  const url = canonical(siteUrl, service.href)
  const description = plainText(service.description)
  const image = pictureObject(service.hero, nodeOfPage(url, 'image'), siteUrl)
  const offers = offer(service, siteUrl)
  return {
    '@type': 'Service',
    '@id': serviceId(siteUrl, service.href),
    name,
    ...(description && { description }),
    url,
    provider,
    ...(image && { image }),
    ...(offers && { offers }),
  }
}

/** The price from which the service is rendered; one on request is not offered. */
function offer({ price, href }: Service, siteUrl: string): OfferLeaf | undefined {
  if (price.kind === 'request') return undefined
  const unitText = plainText(price.unit ?? '')
  return {
    '@type': 'Offer',
    url: canonical(siteUrl, href),
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      minPrice: price.amount,
      priceCurrency: 'RUB',
      ...(unitText && { unitText }),
    },
  }
}
