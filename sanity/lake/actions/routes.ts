import { createHash } from 'node:crypto'
import { parseActions, toActionError } from './action.ts'
import { createCommitActions, type CommitActions } from './commit.ts'
import { identify, requireEditor } from '#lake/auth/identify.ts'
import type { Identity } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { refusal } from '#lake/errors.ts'
import { readBody } from '#lake/http/body.ts'
import type { Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Route } from '#lake/http/route.ts'
import { isObject, parseJson } from '#lake/json.ts'
import type { CommitDeps } from '#lake/mutate/commit.ts'
import { parseTransactionId } from '#lake/mutate/transaction-id.ts'

const largestBody = 4_000_000

/**
 * `POST /data/actions/:dataset` `{actions, transactionId?, dryRun?}` → `{transactionId}`: what the
 * Studio writes drafts, versions and published documents with. One transaction or nothing.
 */
export function actionRoutes(deps: CommitDeps & { tokens: Tokens }): Route[] {
  const commitActions = createCommitActions(deps)
  return [
    route('POST', '/data/actions/:dataset', (call, groups) => {
      requireDataset(groups, deps.dataset)
      return act(commitActions, call, identify(call.request, deps.tokens)).catch(
        (error: unknown) => {
          throw toActionError(error)
        },
      )
    }),
  ]
}

async function act(
  commit: CommitActions,
  { request }: Call,
  identity: Identity,
): Promise<Response> {
  requireEditor(identity, 'update')
  const body = parseJson((await readBody(request, largestBody)).toString(), 'The request body')
  if (!isObject(body)) throw refusal(400, 'The request body must be an object')

  const transactionId = await commit({
    actions: parseActions(body['actions']),
    author: identity,
    transactionId: parseTransactionId(body['transactionId']),
    dryRun: body['dryRun'] === true,
    request: createHash('sha256').update(JSON.stringify(body['actions'])).digest('base64url'),
  })
  return Response.json({ transactionId })
}
