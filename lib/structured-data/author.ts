import type { OrganizationLeaf, PersonLeaf } from 'schema-dts'
import type { Author } from '#lib/content/view/parts/author.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { authorId } from './node-ids.ts'

/**
 * Who wrote an article: a person, or an organisation when no person signs. Their page describes
 * them; an author without a name or a page is none.
 */
export function author(
  writer: Author | undefined,
  siteUrl: string,
): PersonLeaf | OrganizationLeaf | undefined {
  if (writer === undefined) return undefined
  const name = plainText(writer.name)
  if (name === '' || writer.slug === '') return undefined
  const role = plainText(writer.role ?? '')
  const identity = {
    '@id': authorId(siteUrl, writer.slug),
    name,
    url: canonical(siteUrl, writer.href),
  }
  if (writer.kind === 'organization') return { '@type': 'Organization', ...identity }
  return { '@type': 'Person', ...identity, ...(role && { jobTitle: role }) }
}
