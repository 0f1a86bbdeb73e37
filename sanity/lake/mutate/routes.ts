import { identify, requireEditor } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { readJsonObject } from '#lake/http/body.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Route } from '#lake/http/route.ts'
import type { LakeDocument } from '#lake/store/document.ts'
import { parseTransactionId } from '#lake/store/transaction-id.ts'
import type { MutationResult } from './apply.ts'
import { mutate } from './mutate.ts'
import { isByQuery, mutateByQuery, type MutateByQueryDeps } from './mutate-by-query.ts'
import { parseMutations } from './mutation.ts'

export type MutateDeps = MutateByQueryDeps & {
  tokens: Tokens
  dataset: string
  present: (document: LakeDocument) => LakeDocument
}

/** Sanity's own limit. */
const largestBody = 4_000_000

/**
 * `POST /data/mutate/:dataset` → `{transactionId, results: [{id, operation, document?}]}`. Every
 * `visibility` is answered like `sync`.
 */
export function mutateRoutes(deps: MutateDeps): Route[] {
  return [
    route('POST', '/data/mutate/:dataset', (call, groups) => {
      requireDataset(groups, deps.dataset)
      return answer(deps, call)
    }),
  ]
}

async function answer(deps: MutateDeps, { request, search }: Call): Promise<Response> {
  const identity = identify(request, deps.tokens)
  requireEditor(identity, 'update')
  const body = await readJsonObject(request, largestBody)
  const asked = {
    mutations: parseMutations(body['mutations']),
    author: identity.id,
    transactionId: parseTransactionId(body['transactionId'] ?? search.get('transactionId')),
    dryRun: flag(search, 'dryRun', false),
    autoGenerateArrayKeys: flag(search, 'autoGenerateArrayKeys', false),
  }
  const { commit, results } = asked.mutations.some(isByQuery)
    ? await mutateByQuery(deps, asked)
    : await mutate(deps.store, asked)

  const withDocuments = flag(search, 'returnDocuments', false)
  const withIds = flag(search, 'returnIds', false)
  return Response.json({
    transactionId: commit.transactionId,
    ...((withDocuments || withIds) && {
      results: results.map((result) => toResult(result, withDocuments, deps.present)),
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
