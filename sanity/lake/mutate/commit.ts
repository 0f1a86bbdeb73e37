import { randomBytes } from 'node:crypto'
import type { Identity } from '#lake/auth/identity.ts'
import { LakeError, refusal } from '#lake/errors.ts'
import { applyMutations, type MutationResult } from './apply.ts'
import type { Mutation } from './mutation.ts'
import type { Selected } from './selection.ts'
import type { Stamp } from './stamp.ts'
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
  { author, transactionId = newTransactionId(), dryRun, request }: Write,
  plan: (documents: ReadonlyMap<string, LakeDocument>, stamp: Stamp) => T,
): Promise<T & { commit: Commit }> {
  const written = await store.write(
    (documents) => {
      const timestamp = laterOf(new Date(now()).toISOString(), store.log.latest().timestamp)
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

/** A clock that is set back must not turn history around: what follows is never older. */
function laterOf(time: string, previous: string): string {
  return time < previous ? previous : time
}

export function newTransactionId(): string {
  return randomBytes(16).toString('base64url')
}

export type MutationRequest = Write & {
  mutations: readonly Mutation[]
  autoGenerateArrayKeys: boolean
}

/** Another commit came between the selection of documents and their mutation. */
export class Outdated extends LakeError {
  constructor() {
    const { status, body, message } = refusal(503, 'Other writes came in between: try again')
    super(status, body, message)
  }
}

/**
 * Applies the mutations and makes them durable, all or none. Rejects with the refusal; those by
 * query need to be `selected`, and reject with `Outdated` when that is no longer true.
 */
export function commitMutations(
  deps: CommitDeps,
  { mutations, autoGenerateArrayKeys, ...write }: MutationRequest,
  selected?: Selected,
): Promise<{ commit: Commit; results: MutationResult[] }> {
  return commitChanges(deps, write, (documents, stamp) => {
    if (selected !== undefined && deps.store.log.latest().seq !== selected.seq) throw new Outdated()
    return applyMutations(mutations, documents, {
      ...stamp,
      autoGenerateArrayKeys,
      select(_selection, index) {
        const ids = selected?.ids.get(index)
        if (ids === undefined) throw new Error('a mutation by query was not selected')
        return ids
      },
    })
  })
}
