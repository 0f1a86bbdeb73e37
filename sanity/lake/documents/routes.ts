import { identify, requireMember } from '#lake/auth/identify.ts'
import { audienceOf, type Identity } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { parseDocumentIds } from '#lake/http/ids.ts'
import { route, type Route } from '#lake/http/route.ts'
import { isVisible } from '#lake/query/view.ts'
import { publishedIdOf, type LakeDocument } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

export type DocumentsDeps = {
  store: Pick<Store, 'documents'>
  tokens: Tokens
  dataset: string
  present: (document: LakeDocument) => LakeDocument
}

export function documentRoutes(deps: DocumentsDeps): Route[] {
  const { tokens, dataset } = deps
  return [
    route('GET', '/data/doc/:dataset/:ids', (call, groups) => {
      requireDataset(groups, dataset)
      const identity = identify(call.request, tokens)
      return getDocuments(deps, call, identity, parseDocumentIds(groups['ids']))
    }),
    // The Studio asks before it deletes or unpublishes. There are no other datasets.
    route('GET', '/data/references/:dataset/documents/:id/to', (call, groups) => {
      requireDataset(groups, dataset)
      requireMember(call.request, tokens)
      return Response.json({ totalCount: 0, references: [] })
    }),
  ]
}

/**
 * `{documents, omitted}`. An id that an anonymous caller may not see is omitted with the reason
 * `permission` whether or not it exists. With `includeAllVersions` each id stands for its published
 * document, draft and versions, and is omitted when there is none.
 */
function getDocuments(
  { store, present }: DocumentsDeps,
  { search }: Call,
  identity: Identity,
  ids: readonly string[],
): Response {
  const audience = audienceOf(identity)
  const stored = store.documents()
  const idsMeant = flag(search, 'includeAllVersions', false)
    ? versionsIn(stored.keys())
    : (id: string) => [id]
  const find = (id: string) =>
    idsMeant(id)
      .filter((meant) => isVisible(meant, audience))
      .flatMap((meant) => stored.get(meant) ?? [])
  const found = ids.map((id) => ({ id, documents: find(id) }))

  const toShown = flag(search, 'excludeContent', false) ? withoutContent : present
  const unique = new Set(found.flatMap(({ documents }) => documents))
  const omitted = found
    .filter(({ documents }) => documents.length === 0)
    .map(({ id }) => ({ id, reason: isVisible(id, audience) ? 'existence' : 'permission' }))
  return Response.json({ documents: Array.from(unique, toShown), omitted })
}

/** One pass over all ids; they are small compared with the documents. */
function versionsIn(ids: Iterable<string>): (id: string) => string[] {
  const byPublishedId = Map.groupBy(ids, publishedIdOf)
  return (id) => byPublishedId.get(publishedIdOf(id))?.toSorted() ?? []
}

function withoutContent({ _id, _type, _rev, _createdAt, _updatedAt }: LakeDocument): LakeDocument {
  return { _id, _type, _rev, _createdAt, _updatedAt }
}
