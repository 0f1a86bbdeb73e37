import type { ContactPointLeaf, GeoCoordinatesLeaf, PostalAddressLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import { plainText } from '#lib/metadata/plain-text.ts'

/** Telephone and e-mail as far as the site offers them, or `undefined` when there is neither. */
export function telephoneAndEmail({
  contacts,
  contactLinks,
}: Site): { telephone?: string; email?: string } | undefined {
  const offered = new Set(contactLinks.map(({ channel }) => channel))
  const phone = plainText(contacts.phone ?? '')
  const mail = plainText(contacts.email ?? '')
  const telephone = offered.has('phone') && /^\+?[\d\s().-]{5,25}$/.test(phone) ? phone : ''
  const email = offered.has('email') && /^[\w.+-]+@[\p{L}\d.-]+$/u.test(mail) ? mail : ''
  if (!telephone && !email) return undefined
  return { ...(telephone && { telephone }), ...(email && { email }) }
}

export function contactPoint(site: Site): ContactPointLeaf | undefined {
  const contact = telephoneAndEmail(site)
  return (
    contact && {
      '@type': 'ContactPoint',
      contactType: 'customer service',
      ...contact,
      availableLanguage: 'ru',
    }
  )
}

/** The address, or `undefined` without a street and a town. */
export function postalAddress({ contacts }: Site): PostalAddressLeaf | undefined {
  const { street, locality, region, postalCode, country } = contacts.address ?? {}
  if (!plainText(street ?? '') || !plainText(locality ?? '')) return undefined
  return {
    '@type': 'PostalAddress',
    streetAddress: plainText(street ?? ''),
    addressLocality: plainText(locality ?? ''),
    ...(region && { addressRegion: plainText(region) }),
    ...(postalCode && { postalCode: plainText(postalCode) }),
    ...(country && { addressCountry: plainText(country) }),
  }
}

/** Where the address is, or `undefined` when the settings do not say. */
export function geoCoordinates({ contacts }: Site): GeoCoordinatesLeaf | undefined {
  const { location } = contacts
  return location && { '@type': 'GeoCoordinates', ...location }
}
