import type { BlogLeaf, OrganizationLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { blogId } from './node-ids.ts'
import { reference } from './reference.ts'

/** The blog that the articles are part of. */
export function blog(site: Site, company: OrganizationLeaf | undefined, siteUrl: string): BlogLeaf {
  const publisher = reference(company)
  return {
    '@type': 'Blog',
    '@id': blogId(siteUrl),
    name: plainText(`Блог ${site.title}`),
    url: canonical(siteUrl, '/blog/'),
    inLanguage: 'ru',
    ...(publisher && { publisher }),
  }
}
