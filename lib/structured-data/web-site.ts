import type {
  OrganizationLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
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
  const description = plainText(site.description ?? '')
  const publisher = reference(company)
  return {
    '@type': 'WebSite',
    '@id': webSiteId(siteUrl),
    url: canonical(siteUrl, '/'),
    name,
    ...(description && { description }),
    inLanguage: 'ru',
    ...(publisher && { publisher }),
    potentialAction: searchAction(siteUrl),
  }
}

/** How the site is searched; https://schema.org/docs/actions.html explains `-input`. */
function searchAction(siteUrl: string): WithActionConstraints<SearchActionLeaf> {
  return {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${canonical(siteUrl, '/search/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  }
}
