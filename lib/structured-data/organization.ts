import type { ContactPointLeaf, OrganizationLeaf, PostalAddressLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view-types.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { logoImage } from '#lib/metadata/logo-image.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { imageObject } from './image-object.ts'
import { logoId, organizationId } from './node-ids.ts'

/**
 * The company behind the site. It never carries a rating or review of itself
 * (https://developers.google.com/search/blog/2019/09/making-review-rich-results-more-helpful).
 */
export function organization(site: Site, siteUrl: string): OrganizationLeaf | undefined {
  const name = plainText(site.organisation.name)
  if (name === '') return undefined
  const { legalName, inn } = site.organisation
  const logo = imageObject(logoImage(siteUrl), logoId(siteUrl))
  const contact = contactPoint(site)
  const address = postalAddress(site)
  return {
    '@type': 'Organization',
    '@id': organizationId(siteUrl),
    name,
    ...(legalName && { legalName: plainText(legalName) }),
    ...(inn && { taxID: plainText(inn) }),
    url: canonical(siteUrl, '/'),
    ...(logo && { logo }),
    ...(contact && { contactPoint: contact }),
    ...(address && { address }),
  }
}

function contactPoint({ contacts }: Site): ContactPointLeaf | undefined {
  const { phone, email } = contacts
  if (!phone && !email) return undefined
  return {
    '@type': 'ContactPoint',
    contactType: 'customer service',
    ...(phone && { telephone: plainText(phone) }),
    ...(email && { email: plainText(email) }),
    availableLanguage: 'ru',
  }
}

function postalAddress({ contacts }: Site): PostalAddressLeaf | undefined {
  const { street, locality, region, postalCode, country } = contacts.address ?? {}
  if (!street || !locality) return undefined
  return {
    '@type': 'PostalAddress',
    streetAddress: plainText(street),
    addressLocality: plainText(locality),
    ...(region && { addressRegion: plainText(region) }),
    ...(postalCode && { postalCode: plainText(postalCode) }),
    ...(country && { addressCountry: plainText(country) }),
  }
}
