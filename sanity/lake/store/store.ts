import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '@butlerspb/durable/database.ts'
import { createLeaseQueue, type LeaseQueue } from '@butlerspb/durable/lease-queue.ts'
import { createSearchIndex } from '#lake/search/search-index.ts'
import { createCommitFeed, type CommitFeed } from '#lake/store/commit-feed.ts'
import type { Commit, LakeDocument } from '#lake/store/document.ts'
import { createDocuments } from '#lake/store/documents.ts'
import { createLoggedCommits, type LoggedCommits } from '#lake/store/logged-commits.ts'
import { migrations, webhookTable } from '#lake/store/schema.ts'
import { createStrongReferences } from '#lake/store/strong-references.ts'
import { createTransactionLog } from '#lake/store/transaction-log.ts'
import { webhookJobs } from '#lake/webhooks/job.ts'

export type Store = {
  db: DatabaseSync
  queue: LeaseQueue
  /** The transaction log, in the order of commits. */
  log: LoggedCommits
  /** Tells of each commit once it is durable. */
  commits: CommitFeed
  /** Every document by id, to be read only. */
  documents(): ReadonlyMap<string, LakeDocument>
  /** Grows whenever a document changed. */
  revision(): number
  /**
   * Runs `plan` on the documents as they are and makes its commit durable: documents, references,
   * log and webhooks in one transaction, or nothing when anything throws. A dry run does all of
   * it and takes it back.
   */
  write<T extends { commit: Commit }>(
    plan: (documents: ReadonlyMap<string, LakeDocument>) => T,
    options?: { dryRun: boolean },
  ): T
  close(): void
}

/** Opens `lake.sqlite` in the folder and creates both where they are missing. */
export function openStore(dataDir: string, now: () => number): Store {
  const db = openDatabase(join(dataDir, 'lake.sqlite'), migrations)
  const queue = createLeaseQueue(db, { table: webhookTable, now })
  const documents = createDocuments(db)
  const indexReferences = createStrongReferences(db)
  const indexText = createSearchIndex(db)
  const transactionLog = createTransactionLog(db)
  const log = createLoggedCommits(db)
  const commits = createCommitFeed(log)

  function save(commit: Commit): void {
    documents.save(commit.changes)
    indexReferences(commit.changes)
    indexText(commit.changes)
    transactionLog.append(commit)
    for (const job of webhookJobs(commit)) queue.enqueue(job)
  }

  return {
    db,
    queue,
    log,
    commits,
    documents: () => documents.all(),
    revision: () => documents.revision(),
    write(plan, options) {
      db.exec('begin immediate')
      try {
        const planned = plan(documents.all())
        save(planned.commit)
        db.exec(options?.dryRun === true ? 'rollback' : 'commit')
        if (options?.dryRun !== true) documents.show(planned.commit.changes)
        commits.announce()
        return planned
      } catch (error) {
        if (db.isTransaction) db.exec('rollback')
        throw error
      }
    },
    close: () => db.close(),
  }
}
