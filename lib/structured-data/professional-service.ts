import type { OrganizationLeaf, ProfessionalServiceLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { logoImage } from '#lib/metadata/logo-image.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { geoCoordinates, postalAddress, telephoneAndEmail } from './contacts.ts'
import { imageObject } from './image-object.ts'
import { logoId, professionalServiceId } from './node-ids.ts'
import { openingHours } from './opening-hours.ts'
import { reference } from './reference.ts'

/**
 * The place where clients are served. Search engines show it on maps, so there is none without
 * name, address and a way to reach it
 * (https://developers.google.com/search/docs/appearance/structured-data/local-business).
 */
export function professionalService(
  site: Site,
  company: OrganizationLeaf | undefined,
  siteUrl: string,
): ProfessionalServiceLeaf | undefined {
  const parentOrganization = reference(company)
  const address = postalAddress(site)
  const contact = telephoneAndEmail(site)
  if (!company?.name || !parentOrganization || !address || !contact) return undefined
  if (isPublicDemo(site, siteUrl)) return undefined
  const image = imageObject(logoImage(siteUrl), logoId(siteUrl))
  return {
    '@type': 'ProfessionalService',
    '@id': professionalServiceId(siteUrl),
    name: company.name,
    url: canonical(siteUrl, '/'),
    parentOrganization,
    ...(image && { image }),
    ...contact,
    address,
    ...servedWhere(site),
    ...(site.officeSchedule && { openingHoursSpecification: openingHours(site.officeSchedule) }),
  }
}

function servedWhere(site: Site) {
  const { areaServed, priceRange } = site.organisation
  const geo = geoCoordinates(site)
  return {
    ...(geo && { geo }),
    ...(areaServed && {
      areaServed: areaServed.map((name) => ({ '@type': 'Place' as const, name: plainText(name) })),
    }),
    ...(priceRange && { priceRange: plainText(priceRange) }),
  }
}
