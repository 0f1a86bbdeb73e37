import { randomBytes, randomUUID } from 'node:crypto'
import type { Identity } from '#lake/auth/identity.ts'
import { applyMutations, type MutationResult } from '#lake/mutate/apply.ts'
import type { Mutation } from '#lake/mutate/mutation.ts'
import type { Stamp } from '#lake/mutate/stamp.ts'
import { evaluate } from '#lake/query/evaluate.ts'
import { toView } from '#lake/query/view.ts'
import type { Change, Commit, LakeDocument } from '#lake/store/document.ts'
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

export type Write = {
  author: Identity
  /** Chosen by the caller, or generated when undefined. */
  transactionId: string | undefined
  dryRun: boolean
  /** A digest of what is asked; see `Commit`. */
  request?: string
}

type Plan = { changes: Change[] }

/** Makes the changes of a plan durable, all or none. Rejects with the refusal of plan or store. */
export async function commitChanges<T extends Plan>(
  { store, now, committed }: Pick<CommitDeps, 'store' | 'now' | 'committed'>,
  { author, transactionId = randomBytes(16).toString('base64url'), dryRun, request }: Write,
  plan: (documents: ReadonlyMap<string, LakeDocument>, stamp: Stamp) => T,
): Promise<T & { commit: Commit }> {
  const written = await store.write(
    (documents) => {
      const timestamp = new Date(now()).toISOString()
      const planned = plan(documents, { transactionId, timestamp })
      const { changes } = planned
      const commit = { transactionId, author: author.id, timestamp, changes, request }
      return { ...planned, commit }
    },
    { dryRun },
  )
  if (!dryRun) committed()
  return written
}

export type MutationRequest = Write & {
  mutations: readonly Mutation[]
  autoGenerateArrayKeys: boolean
}

/** Applies the mutations and makes them durable, all or none. Rejects with the refusal. */
export function commitMutations(
  deps: CommitDeps,
  { mutations, autoGenerateArrayKeys, ...write }: MutationRequest,
): Promise<{ commit: Commit; results: MutationResult[] }> {
  const { projectId, dataset } = deps
  return commitChanges(deps, write, (documents, stamp) =>
    applyMutations(mutations, documents, {
      ...stamp,
      autoGenerateArrayKeys,
      newId: randomUUID,
      newKey: () => randomBytes(6).toString('hex'),
      select: ({ query, params }, current) => {
        const view = toView(current, { perspective: 'raw', audience: 'members' })
        const now = new Date(stamp.timestamp)
        const context = { projectId, dataset, identity: write.author.id, now }
        return evaluate({ text: query, params }, view, context)
      },
    }),
  )
}
