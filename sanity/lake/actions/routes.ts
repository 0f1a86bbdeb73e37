import { createHash } from 'node:crypto'
import { identify, requireEditor } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { readJsonObject } from '#lake/http/body.ts'
import type { Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Route } from '#lake/http/route.ts'
import type { Store } from '#lake/store/store.ts'
import { parseTransactionId } from '#lake/store/transaction-id.ts'
import { createCommitActions, type CommitActions } from './commit-actions.ts'
import { parseActions, toActionError } from './action.ts'

type ActionDeps = { store: Store; tokens: Tokens; dataset: string }

/** Sanity's own limit. */
const largestBody = 4_000_000

/**
 * `POST /data/actions/:dataset` `{actions, transactionId?, dryRun?}` → `{transactionId}`: what the
 * Studio writes drafts, versions and published documents with. One transaction or nothing.
 */
export function actionRoutes(deps: ActionDeps): Route[] {
  const commitActions = createCommitActions(deps.store)
  return [
    route('POST', '/data/actions/:dataset', (call, groups) => {
      requireDataset(groups, deps.dataset)
      return answer(commitActions, call, deps.tokens).catch((error: unknown) => {
        throw toActionError(error)
      })
    }),
  ]
}

async function answer(
  commitActions: CommitActions,
  { request }: Call,
  tokens: Tokens,
): Promise<Response> {
  const identity = identify(request, tokens)
  requireEditor(identity, 'update')
  const body = await readJsonObject(request, largestBody)
  const transactionId = await commitActions({
    actions: parseActions(body['actions']),
    author: identity.id,
    transactionId: parseTransactionId(body['transactionId']),
    dryRun: body['dryRun'] === true,
    digest: createHash('sha256').update(JSON.stringify(body['actions'])).digest('base64url'),
  })
  return Response.json({ transactionId })
}
