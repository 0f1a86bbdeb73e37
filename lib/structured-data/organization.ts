import type { OrganizationLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { logoImage } from '#lib/metadata/logo-image.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { contactPoint, postalAddress } from './contacts.ts'
import { imageObject } from './image-object.ts'
import { logoId, organizationId } from './node-ids.ts'

/**
 * The company behind the site. It never carries a rating or review of itself
 * (https://developers.google.com/search/blog/2019/09/making-review-rich-results-more-helpful).
 */
export function organization(site: Site, siteUrl: string): OrganizationLeaf | undefined {
  const name = plainText(site.organisation.name)
  if (name === '') return undefined
  const logo = imageObject(logoImage(siteUrl), logoId(siteUrl))
  return {
    '@type': 'Organization',
    '@id': organizationId(siteUrl),
    name,
    url: canonical(siteUrl, '/'),
    ...(logo && { logo }),
    ...(!isPublicDemo(site, siteUrl) && registered(site)),
  }
}

/** What can be looked up: register, contacts and address. */
function registered(site: Site) {
  const { legalName, inn, ogrn, profiles } = site.organisation
  const contact = contactPoint(site)
  const address = postalAddress(site)
  return {
    ...(legalName && { legalName: plainText(legalName) }),
    ...(inn && { taxID: plainText(inn) }),
    ...(ogrn && {
      identifier: { '@type': 'PropertyValue' as const, propertyID: 'ОГРН', value: plainText(ogrn) },
    }),
    ...(profiles && { sameAs: profiles.map(plainText) }),
    ...(contact && { contactPoint: contact }),
    ...(address && { address }),
  }
}
