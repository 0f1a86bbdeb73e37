import { audienceOf, type Identity } from '#lake/auth/identity.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { parseDocumentIds } from '#lake/http/document-ids.ts'
import { isVisible } from '#lake/query/view.ts'
import type { LakeDocument } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

/**
 * `GET /data/doc/:dataset/:ids` → `{documents, omitted}`. An id that an anonymous caller may not
 * see is omitted with the reason `permission` whether or not it exists.
 */
export function documentsRoute(
  {
    store,
    present,
  }: { store: Pick<Store, 'documents'>; present: (document: LakeDocument) => LakeDocument },
  call: Call,
  identity: Identity,
  idList: string,
): Response {
  const ids = parseDocumentIds(idList)
  const audience = audienceOf(identity)
  const stored = store.documents()
  const find = (id: string) => (isVisible(id, audience) ? stored.get(id) : undefined)
  const withContent = !flag(call.search, 'excludeContent', false)
  const documents = ids.flatMap((id) => {
    const document = find(id)
    if (document === undefined) return []
    const { _id, _type, _rev, _createdAt, _updatedAt } = document
    return [withContent ? present(document) : { _id, _type, _rev, _createdAt, _updatedAt }]
  })
  const omitted = ids
    .filter((id) => find(id) === undefined)
    .map((id) => ({ id, reason: isVisible(id, audience) ? 'existence' : 'permission' }))
  return Response.json({ documents, omitted })
}
