import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import type { GroupCommit } from '@butlerspb/durable/group-commit.ts'
import type { Change, Commit, LakeDocument, Stamp } from './document.ts'
import type { Documents } from './documents.ts'
import { newTransactionId } from './transaction-id.ts'

export type CommitRequest = {
  /** Who writes: the id of a token or session. */
  author: string
  /** Chosen by the caller, or generated when undefined. */
  transactionId: string | undefined
  /** Does everything, saves nothing. */
  dryRun: boolean
  /** See `Commit`. */
  digest?: string | undefined
}

/**
 * Works out the changes from the documents as they are in the middle of the transaction. It is
 * synchronous; what it throws undoes this commit and no other.
 */
export type Apply<T> = (documents: ReadonlyMap<string, LakeDocument>, stamp: Stamp) => T

export type Commits = {
  /**
   * Applies and saves, all or nothing, in a transaction shared with other commits that wait. Each
   * sees those before it. Resolves when it is on the disk, with what `apply` returned. Rejects
   * with what `apply` or the saving threw.
   */
  commit: <T extends { changes: Change[] }>(
    request: CommitRequest,
    apply: Apply<T>,
  ) => Promise<T & { commit: Commit }>
  /** Keeps other commits waiting until `work` is done, which commits through its argument. */
  exclusively<T>(work: (commit: Commits['commit']) => Promise<T>): Promise<T>
}

type Deps = {
  db: DatabaseSync
  group: GroupCommit
  documents: Documents
  /** Timestamp of the newest commit, ISO 8601; empty before the first. */
  latestTimestamp: () => string
  now: () => number
  save: (commit: Commit) => void
  announce: () => void
}

/**
 * The only way documents are written: stamp, apply and save in one transaction, then announce, then
 * answer. Listeners get an event before its writer is answered, so that none is lost if the lake is
 * killed right after.
 */
export function createCommits(deps: Deps): Commits {
  const { db, group, documents, save, announce } = deps
  /** Resolves when the exclusive work is done. */
  let exclusive: Promise<void> | undefined

  const commit: Commits['commit'] = async (request, apply) => {
    const committed = await applyAndSave(request, apply)
    if (request.dryRun) return committed
    announce()
    // Listeners are written to in this turn, so that who is answered may count on it.
    await setImmediate()
    return committed
  }

  const applyAndSave: Commits['commit'] = async (request, apply) => {
    const { author, digest, dryRun } = request
    let isInMemory = false
    try {
      return await group.run(() => {
        const stamp = toStamp(request, deps)
        const applied = apply(documents.all(), stamp)
        const made: Commit = { ...stamp, author, digest, changes: applied.changes }
        if (dryRun) undoAfter(db, () => save(made))
        else {
          save(made)
          documents.setInMemory(made.changes)
          isInMemory = true
        }
        return { ...applied, commit: made }
      })
    } catch (error) {
      // The shared transaction may fail after this part of it has worked.
      if (isInMemory) documents.invalidate()
      throw error
    }
  }

  return {
    async commit(request, apply) {
      while (exclusive !== undefined) await exclusive
      return commit(request, apply)
    },
    async exclusively(work) {
      while (exclusive !== undefined) await exclusive
      const { promise, resolve } = Promise.withResolvers<void>()
      exclusive = promise
      try {
        // Commits that began before end with the transaction this one waits for.
        await group.run(() => {})
        return await work(commit)
      } finally {
        exclusive = undefined
        resolve()
      }
    },
  }
}

/** When the clock is set back, the time of the latest commit is used: history never runs back. */
function toStamp(
  { transactionId = newTransactionId() }: CommitRequest,
  { now, latestTimestamp }: Deps,
): Stamp {
  const [time, latest] = [new Date(now()).toISOString(), latestTimestamp()]
  return { transactionId, timestamp: time < latest ? latest : time }
}

function undoAfter(db: DatabaseSync, work: () => void): void {
  db.exec('savepoint dry_run')
  work()
  db.exec('rollback to dry_run; release dry_run')
}
