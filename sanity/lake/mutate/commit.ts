import { randomBytes, randomUUID } from 'node:crypto'
import type { Identity } from '#lake/auth/identity.ts'
import { applyMutations, type MutationResult } from '#lake/mutate/apply.ts'
import type { Mutation } from '#lake/mutate/mutation.ts'
import { evaluate } from '#lake/query/evaluate.ts'
import { toView } from '#lake/query/view.ts'
import type { Commit } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

export type CommitDeps = {
  store: Store
  projectId: string
  dataset: string
  /** Milliseconds since 1970. */
  now: () => number
  /** Called after each commit, so that its webhooks leave at once. */
  committed: () => void
}

export type CommitRequest = {
  mutations: readonly Mutation[]
  author: Identity
  /** Chosen by the caller, or generated when undefined. */
  transactionId: string | undefined
  dryRun: boolean
  autoGenerateArrayKeys: boolean
}

export type Committed = { commit: Commit; results: MutationResult[] }

/** Applies the mutations and makes them durable, all or none. Throws the refusal. */
export function commitMutations(deps: CommitDeps, request: CommitRequest): Committed {
  const { projectId, dataset } = deps
  const { mutations, author, autoGenerateArrayKeys, dryRun } = request
  const transactionId = request.transactionId ?? randomBytes(16).toString('base64url')
  const now = new Date(deps.now())
  const timestamp = now.toISOString()

  const committed = deps.store.write(
    (documents) => {
      const { changes, results } = applyMutations(mutations, documents, {
        transactionId,
        timestamp,
        autoGenerateArrayKeys,
        newId: randomUUID,
        newKey: () => randomBytes(6).toString('hex'),
        select: ({ query, params }, current) => {
          const view = toView(current, { perspective: 'raw', audience: 'members' })
          const context = { projectId, dataset, identity: author.id, now }
          return evaluate({ text: query, params }, view, context)
        },
      })
      return { commit: { transactionId, author: author.id, timestamp, changes }, results }
    },
    { dryRun },
  )
  if (!dryRun) deps.committed()
  return committed
}
