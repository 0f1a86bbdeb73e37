import { requireEditor } from '#lake/auth/identify.ts'
import type { Identity } from '#lake/auth/identity.ts'
import { refusal } from '#lake/errors.ts'
import { readBody } from '#lake/http/body.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { isObject, parseJson } from '#lake/json.ts'
import type { MutationResult } from './apply.ts'
import type { CommitDeps } from './commit.ts'
import { commitSelecting } from './commit-selecting.ts'
import { parseMutations } from './mutation.ts'
import { parseTransactionId } from './transaction-id.ts'
import type { QueryThreads } from '#lake/query/threads/pool.ts'
import type { LakeDocument } from '#lake/store/document.ts'

export type MutateDeps = CommitDeps & {
  queries: QueryThreads
  present: (document: LakeDocument) => LakeDocument
}

/** Sanity's own limit. */
const largestBody = 4_000_000

/**
 * `POST /data/mutate/:dataset` → `{transactionId, results: [{id, operation, document?}]}`. Every
 * `visibility` is answered like `sync`.
 */
export async function mutateRoute(
  deps: MutateDeps,
  { request, search }: Call,
  identity: Identity,
): Promise<Response> {
  requireEditor(identity, 'update')
  const body = parseJson((await readBody(request, largestBody)).toString(), 'The request body')
  if (!isObject(body)) throw refusal(400, 'The request body must be an object')

  const { commit, results } = await commitSelecting(deps, {
    mutations: parseMutations(body['mutations']),
    author: identity,
    transactionId: parseTransactionId(body['transactionId'] ?? search.get('transactionId')),
    dryRun: flag(search, 'dryRun', false),
    autoGenerateArrayKeys: flag(search, 'autoGenerateArrayKeys', false),
  })
  const shape = {
    documents: flag(search, 'returnDocuments', false),
    ids: flag(search, 'returnIds', false),
  }
  return Response.json({
    transactionId: commit.transactionId,
    ...((shape.documents || shape.ids) && {
      results: results.map((result) => toResult(result, shape.documents, deps.present)),
    }),
  })
}

function toResult(
  { id, operation, document }: MutationResult,
  withDocument: boolean,
  present: MutateDeps['present'],
): object {
  return { id, operation, ...(withDocument && document && { document: present(document) }) }
}
