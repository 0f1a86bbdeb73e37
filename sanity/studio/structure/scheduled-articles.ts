import { map, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'
import type { ListBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '#lib/api-version.ts'
import { plannedTitle, toPlanned, type PlannedVersion } from './scheduled.ts'

// The name of a release is the second part of the ids of its versions. What the Studio calls
// «Запланировать публикацию» is a release too, of one document.
const query = `*[_type == "article" && _id in path("versions.**")] {
  _id,
  title,
  "leaves": _system.delete == true,
  "publishAt": *[_type == "system.release" && state in ["scheduled", "scheduling"]
    && ^._id in path("versions." + name + ".**")][0].publishAt
}`

/** An article has the publication time of its release. */
const listen = '*[_type in ["article", "system.release"]]'

/** The list of scheduled articles. */
export function scheduledArticles(
  S: StructureBuilder,
  documentStore: DocumentStore,
): Observable<ListBuilder> {
  return documentStore
    .listenQuery({ fetch: query, listen }, {}, { apiVersion, perspective: 'raw' })
    .pipe(
      map((versions: PlannedVersion[]) =>
        S.list()
          .id('scheduled')
          .title('Запланированные')
          .items(
            toPlanned(versions).map((planned) =>
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
