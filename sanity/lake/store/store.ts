import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '@butlerspb/durable/database.ts'
import { createGroupCommit } from '@butlerspb/durable/group-commit.ts'
import { createLeaseQueue, type LeaseQueue } from '@butlerspb/durable/lease-queue.ts'
import { createSearchIndex } from '#lake/search/search-index.ts'
import { createCommitFeed, type CommitFeed } from './commit-feed.ts'
import type { Commit, LakeDocument } from './document.ts'
import { createDocuments } from './documents.ts'
import { createTransactionLogReader, type TransactionLogReader } from './transaction-log-reader.ts'
import { migrations, webhookTable } from './schema.ts'
import { createStrongReferences } from './strong-references.ts'
import { createTransactionLog } from './transaction-log.ts'
import { createWrites, type Plan, type Writes } from './writes.ts'
import { createHooks } from '#lake/webhooks/hooks.ts'
import { hookJobs, webhookJobs } from '#lake/webhooks/jobs.ts'

export type Store = Writes & {
  db: DatabaseSync
  queue: LeaseQueue
  /** The transaction log, in the order of commits. */
  log: TransactionLogReader
  /** Tells of each commit once it is durable. */
  commits: CommitFeed
  /** Every document by id, to be read only. */
  documents(): ReadonlyMap<string, LakeDocument>
  /** Grows whenever a document changed. */
  revision(): number
  /**
   * Runs other reads and writes of this database (synchronous ones) in the transaction that waiting
   * writes share, so that they cost no fsync of their own. Resolves when it is durable.
   */
  together: <T>(work: () => T) => Promise<T>
  /** Commits what waits, and closes the database. */
  close(): void
}

/** The price of a lone write, and what lets fifty writers on a busy machine fill one group. */
const maxDelayMs = 4

/** Opens `lake.sqlite` in the folder and creates both where they are missing. */
export function openStore(dataDir: string, now: () => number): Store {
  const db = openDatabase(join(dataDir, 'lake.sqlite'), migrations)
  const queue = createLeaseQueue(db, { table: webhookTable, now })
  const documents = createDocuments(db)
  const indexReferences = createStrongReferences(db)
  const indexText = createSearchIndex(db)
  const transactionLog = createTransactionLog(db)
  const hooks = createHooks(db, now)
  const log = createTransactionLogReader(db)
  const commits = createCommitFeed(log)
  const group = createGroupCommit(db, { maxDelayMs })

  function save<T extends { commit: Commit }>(plan: Plan<T>): T {
    const planned = plan(documents.all())
    const { commit } = planned
    documents.save(commit.changes)
    indexReferences(commit.changes)
    indexText(commit.changes)
    transactionLog.append(commit)
    for (const job of webhookJobs(commit)) queue.enqueue(job)
    for (const job of hookJobs(commit, hooks.list())) queue.enqueue(job)
    return planned
  }

  return {
    db,
    queue,
    log,
    commits,
    documents: () => documents.all(),
    revision: () => documents.revision(),
    ...createWrites({ db, group, documents, commits, save }),
    together: (work) => group.run(work),
    close() {
      // What waits is committed before it returns its promise.
      void group.close()
      db.close()
    },
  }
}
