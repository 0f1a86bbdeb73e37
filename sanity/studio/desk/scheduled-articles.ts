import { map, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'
import type { ListBuilder, StructureBuilder } from 'sanity/structure'
import { plannedTitle, toPlanned, type PlannedArticle } from './scheduled.ts'
import { apiVersion } from './use-live-query.ts'

// The name of a release is the second part of the ids of its versions.
const query = `*[_type == "article" && (publishedAt > now() || _id in path("versions.**"))] {
  _id,
  title,
  publishedAt,
  "release": *[_type == "system.release" && state == "scheduled"
    && ^._id in path("versions." + name + ".**")][0] { "title": metadata.title, publishAt }
}`

/** A list of the articles that are still to appear, each with its time. */
export function scheduledArticles(
  S: StructureBuilder,
  documentStore: DocumentStore,
): Observable<ListBuilder> {
  return documentStore.listenQuery(query, {}, { apiVersion, perspective: 'raw' }).pipe(
    map((articles: PlannedArticle[]) =>
      S.list()
        .id('scheduled')
        .title('Запланированные')
        .items(
          toPlanned(articles, new Date().toISOString()).map((planned) =>
            S.listItem()
              .id(planned.id)
              .title(plannedTitle(planned))
              .schemaType('article')
              .child(S.defaultDocument({ schemaType: 'article', documentId: planned.id })),
          ),
        ),
    ),
  )
}
