import type { OrganizationLeaf, PersonLeaf } from 'schema-dts'
import type { Author } from '#lib/content/view-types.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { authorId } from './node-ids.ts'

/**
 * Who wrote an article: a person, or an organisation when no person signs. There is no `url` until
 * authors have pages of their own.
 */
export function author(
  writer: Author | undefined,
  siteUrl: string,
): PersonLeaf | OrganizationLeaf | undefined {
  if (writer === undefined) return undefined
  const name = plainText(writer.name)
  if (name === '' || writer.slug === '') return undefined
  const identity = { '@id': authorId(siteUrl, writer.slug), name }
  if (writer.kind === 'organization') return { '@type': 'Organization', ...identity }
  return {
    '@type': 'Person',
    ...identity,
    ...(writer.role && { jobTitle: plainText(writer.role) }),
  }
}
