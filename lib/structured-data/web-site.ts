import type { OrganizationLeaf, WebSiteLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view-types.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { webSiteId } from './node-ids.ts'
import { reference } from './reference.ts'

/** The site as a whole; `name` is what search engines show above the address. */
export function webSite(
  site: Site,
  company: OrganizationLeaf | undefined,
  siteUrl: string,
): WebSiteLeaf | undefined {
  const name = plainText(site.title)
  if (name === '') return undefined
  const publisher = reference(company)
  return {
    '@type': 'WebSite',
    '@id': webSiteId(siteUrl),
    url: canonical(siteUrl, '/'),
    name,
    ...(site.description && { description: plainText(site.description) }),
    inLanguage: 'ru',
    ...(publisher && { publisher }),
  }
}
