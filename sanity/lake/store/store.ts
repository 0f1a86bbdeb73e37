import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '@butlerspb/durable/database.ts'
import { createGroupCommit } from '@butlerspb/durable/group-commit.ts'
import { createLeaseQueue, type LeaseQueue } from '@butlerspb/durable/lease-queue.ts'
import { createCommits, type Commits } from './commit.ts'
import { createCommitFeed, type CommitFeed } from './commit-feed.ts'
import type { LakeDocument } from './document.ts'
import { createDocuments } from './documents.ts'
import { createSaveCommit } from './save-commit.ts'
import { migrations, webhookTable } from './migrations.ts'
import { createTransactionLogReader, type TransactionLogReader } from './transaction-log-reader.ts'

export type Store = Commits & {
  db: DatabaseSync
  /** Webhooks that wait to be posted. */
  queue: LeaseQueue
  /** The transaction log, in the order of commits. */
  log: TransactionLogReader
  /** Announces each commit once it is durable. */
  feed: CommitFeed
  /** Every document by id, to be read only. */
  documents(): ReadonlyMap<string, LakeDocument>
  /** Grows whenever a document changed. */
  revision(): number
  /**
   * Runs other reads and writes of this database (synchronous ones) in the transaction that waiting
   * commits share, so that they cost no fsync of their own. Resolves when it is durable.
   */
  inTransaction: <T>(work: () => T) => Promise<T>
  /** Commits what waits, and closes the database. */
  close(): void
}

/** Latency of a single write; long enough for fifty writers on a busy machine to share a commit. */
const maxDelayMs = 4

/**
 * Opens `lake.sqlite` in the folder and creates both where they are missing. `onCommit` is called
 * after each commit of this process.
 */
export function openStore(dataDir: string, now: () => number, onCommit = () => {}): Store {
  const db = openDatabase(join(dataDir, 'lake.sqlite'), migrations)
  const queue = createLeaseQueue(db, { table: webhookTable, now })
  const documents = createDocuments(db)
  const log = createTransactionLogReader(db)
  const feed = createCommitFeed(log)
  const group = createGroupCommit(db, { maxDelayMs })
  const commits = createCommits({
    db,
    group,
    documents,
    latestTimestamp: () => log.latest().timestamp,
    now,
    save: createSaveCommit({ db, documents, queue, now }),
    announce() {
      feed.announce()
      onCommit()
    },
  })

  return {
    db,
    queue,
    log,
    feed,
    documents: () => documents.all(),
    revision: () => documents.revision(),
    ...commits,
    inTransaction: (work) => group.run(work),
    close() {
      // Closing the group commits what waits before it returns its promise.
      void group.close()
      db.close()
    },
  }
}
