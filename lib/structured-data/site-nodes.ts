import type { OrganizationLeaf, ProfessionalServiceLeaf, WebSiteLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import { professionalService } from './professional-service.ts'
import { organization } from './organization.ts'
import { webSite } from './web-site.ts'

/** What every page says of who is behind it, as far as the settings are complete. */
export type SiteNodes = {
  company: OrganizationLeaf | undefined
  professionalService: ProfessionalServiceLeaf | undefined
  owner: WebSiteLeaf | undefined
}

export function siteNodes(site: Site, siteUrl: string): SiteNodes {
  const company = organization(site, siteUrl)
  return {
    company,
    professionalService: professionalService(site, company, siteUrl),
    owner: webSite(site, company, siteUrl),
  }
}
