import type { OrganizationLeaf, ProfessionalServiceLeaf, WebSiteLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import { office } from './office.ts'
import { organization } from './organization.ts'
import { webSite } from './web-site.ts'

/** What every page says of who is behind it, as far as the settings are complete. */
export type SiteNodes = {
  company: OrganizationLeaf | undefined
  office: ProfessionalServiceLeaf | undefined
  owner: WebSiteLeaf | undefined
}

export function siteNodes(site: Site, siteUrl: string): SiteNodes {
  const company = organization(site, siteUrl)
  return {
    company,
    office: office(site, company, siteUrl),
    owner: webSite(site, company, siteUrl),
  }
}
