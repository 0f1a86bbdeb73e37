import { map, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'
import type { ListBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '#lib/api-version.ts'
import { publicationTime } from '#lib/content/queries/fields.ts'
import { plannedTitle, toPlanned, type PlannedVersion } from './scheduled.ts'

// Published articles whose date has not come, and versions in releases. The name of a release is
// the second part of the ids of its versions. What the Studio calls «Запланировать публикацию» is a
// release too, of one document.
const query = `*[_type == "article" && (
  _id in path("versions.**") ||
  !(_id in path("drafts.**")) && ${publicationTime} > dateTime(now())
)] {
  _id,
  title,
  publishedAt,
  "leaves": _system.delete == true,
  "publishAt": *[_type == "system.release" && state in ["scheduled", "scheduling"]
    && ^._id in path("versions." + name + ".**")][0].publishAt
}`

/** The time of an article in a release is that of the release. */
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
