import type { Graph, OrganizationLeaf, PersonLeaf } from 'schema-dts'
import type { AuthorPage } from '#lib/content/view/author-page.ts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { author } from './author.ts'
import { toGraph } from './graph.ts'
import { pictureObject } from './image-object.ts'
import { nodeOfPage } from './node-ids.ts'

/** JSON-LD of an author's page: a profile of the person or organisation that signs the articles. */
export function authorGraph(writer: AuthorPage, site: Site, siteUrl: string): Graph {
  const { name, bio = '', href } = writer
  const page = {
    type: 'ProfilePage' as const,
    title: name,
    description: bio,
    href,
  }
  return toGraph(page, site, siteUrl, () => ({ mainEntity: describeAuthor(writer, siteUrl) }))
}

function describeAuthor(
  writer: AuthorPage,
  siteUrl: string,
): PersonLeaf | OrganizationLeaf | undefined {
  const identity = author(writer, siteUrl)
  const id = nodeOfPage(canonical(siteUrl, writer.href), 'photo')
  const image = pictureObject(writer.photo, id, siteUrl)
  const description = plainText(writer.bio ?? '')
  return (
    identity && {
      ...identity,
      ...(description && { description }),
      ...(image && { image }),
      ...(writer.languages && { knowsLanguage: writer.languages }),
      ...(writer.links.length > 0 && { sameAs: writer.links }),
    }
  )
}
