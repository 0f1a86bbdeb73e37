import type { ComponentType } from 'react'
import { map } from 'rxjs'
import type { DocumentStore } from 'sanity'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '#lib/api-version.ts'

export type StateList = {
  id: string
  title: string
  icon: ComponentType
  /** GROQ over the stored documents: drafts and published ones are separate. */
  filter: string
}

/** A query for how many articles are in a state. */
export function countOf({ filter }: StateList): string {
  return `count(*[_type == "article" && ${filter}])`
}

/**
 * A list of the articles in one state. The Studio's lists see a document as one, whatever its
 * versions, so the ids are asked for apart from them.
 */
export function articlesOfState(
  S: StructureBuilder,
  documentStore: DocumentStore,
  { id, title, icon, filter }: StateList,
): ListItemBuilder {
  const query = `*[_type == "article" && ${filter}]._id`
  return S.listItem()
    .id(id)
    .title(title)
    .icon(icon)
    .child(() =>
      documentStore.listenQuery(query, {}, { apiVersion, perspective: 'raw' }).pipe(
        map((ids: string[]) =>
          S.documentList()
            .id(id)
            .title(title)
            .schemaType('article')
            .apiVersion(apiVersion)
            .filter('_type == "article" && _id in $ids')
            .params({ ids: withDrafts(ids) })
            .defaultOrdering([{ field: 'publishedAt', direction: 'desc' }])
            .canHandleIntent(() => false),
        ),
      ),
    )
}

/** The list shows published ids; listener events carry the ids as stored. */
function withDrafts(ids: readonly string[]): string[] {
  const published = ids.map((id) => id.replace(/^drafts\./, ''))
  return [...published, ...published.map((id) => `drafts.${id}`)]
}
