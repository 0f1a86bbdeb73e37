import type { DatabaseSync } from 'node:sqlite'
import type { GroupCommit } from '@butlerspb/durable/group-commit.ts'
import type { CommitFeed } from './commit-feed.ts'
import type { Commit, LakeDocument } from './document.ts'
import type { Documents } from './documents.ts'

export type Plan<T> = (documents: ReadonlyMap<string, LakeDocument>) => T

export type Writes = {
  /**
   * Runs `plan` on the documents as they are and makes its commit durable: documents, references,
   * log and webhooks together, or nothing when anything throws. A dry run does all of it and takes
   * it back. Writes that wait at the same time share one fsync, and each sees those before it.
   */
  write: <T extends { commit: Commit }>(plan: Plan<T>, options?: { dryRun: boolean }) => Promise<T>
  /** Keeps other writes waiting for as long as `work` takes, which writes by what it is given. */
  exclusively<T>(work: (write: Writes['write']) => Promise<T>): Promise<T>
}

type Deps = {
  db: DatabaseSync
  group: GroupCommit
  documents: Documents
  commits: CommitFeed
  /** Writes the rows of a plan. */
  save: <T extends { commit: Commit }>(plan: Plan<T>) => T
}

export function createWrites({ db, group, documents, commits, save }: Deps): Writes {
  /** Settles when writes may go on; undefined while nobody keeps them. */
  let kept: Promise<void> | undefined

  function rehearse<T extends { commit: Commit }>(plan: Plan<T>): T {
    db.exec('savepoint rehearsal')
    const planned = save(plan)
    db.exec('rollback to rehearsal; release rehearsal')
    return planned
  }

  const write: Writes['write'] = async (plan, { dryRun } = { dryRun: false }) => {
    let isShown = false
    try {
      const planned = await group.run(() => {
        if (dryRun) return rehearse(plan)
        const saved = save(plan)
        documents.show(saved.commit.changes)
        isShown = true
        return saved
      })
      commits.announce()
      return planned
    } catch (error) {
      if (isShown) documents.forget()
      throw error
    }
  }

  return {
    async write(plan, options) {
      while (kept !== undefined) await kept
      return write(plan, options)
    },
    async exclusively(work) {
      while (kept !== undefined) await kept
      const { promise, resolve } = Promise.withResolvers<void>()
      kept = promise
      try {
        // Writes that began before share a transaction with this one.
        await group.run(() => {})
        return await work(write)
      } finally {
        kept = undefined
        resolve()
      }
    },
  }
}
