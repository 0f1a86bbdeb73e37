import { audienceOf, type Identity } from '#lake/auth/identity.ts'
import { refusal } from '#lake/errors.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { isVisible } from '#lake/query/view.ts'
import type { Views } from '#lake/query/views.ts'

const mostIds = 1000

/**
 * `GET /data/doc/:dataset/:ids` → `{documents, omitted}`. An id that an anonymous caller may not
 * see is omitted with the reason `permission` whether or not it exists.
 */
export function documentsRoute(
  { views }: { views: Views },
  call: Call,
  identity: Identity,
  idList: string,
): Response {
  const ids = parseIds(idList)
  if (ids.length > mostIds) throw refusal(400, `More than ${mostIds} document ids`)
  const audience = audienceOf(identity)
  const { byId } = views({ perspective: 'raw', audience })
  const withContent = !flag(call.search, 'excludeContent', false)
  const documents = ids.flatMap((id) => {
    const document = byId.get(id)
    if (document === undefined) return []
    const { _id, _type, _rev, _createdAt, _updatedAt } = document
    return [withContent ? document : { _id, _type, _rev, _createdAt, _updatedAt }]
  })
  const omitted = ids
    .filter((id) => !byId.has(id))
    .map((id) => ({ id, reason: isVisible(id, audience) ? 'existence' : 'permission' }))
  return Response.json({ documents, omitted })
}

/** The list as it stands in the path: percent-encoded, separated by commas. */
function parseIds(idList: string): string[] {
  try {
    return [...new Set(decodeURIComponent(idList).split(',').filter(Boolean))]
  } catch {
    throw refusal(400, 'Malformed document ids')
  }
}
