import type { IdReference, OrganizationLeaf } from 'schema-dts'
import { transliterate } from '#lib/format/transliterate.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { logoImage } from '#lib/metadata/logo-image.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { imageObject } from './image-object.ts'
import { logoId } from './node-ids.ts'
import { reference } from './reference.ts'

/**
 * Who publishes an article. Usually that is the company itself. An article may declare another
 * imprint («Блог ButlerSPB»): it then comes out under exactly that name and as part of the company,
 * because renaming the company for one article would contradict what the other pages say of it.
 */
export function publisher(
  declaredName: string | undefined,
  company: OrganizationLeaf | undefined,
  siteUrl: string,
): OrganizationLeaf | IdReference | undefined {
  const name = plainText(declaredName ?? '')
  const companyReference = reference(company)
  if (name === '' || name === company?.name) return companyReference
  const logo = imageObject(logoImage(siteUrl), logoId(siteUrl))
  return {
    '@type': 'Organization',
    '@id': `${canonical(siteUrl, '/blog/')}#publisher-${transliterate(name)}`,
    name,
    url: canonical(siteUrl, '/blog/'),
    ...(logo && { logo }),
    ...(companyReference && { parentOrganization: companyReference }),
  }
}
