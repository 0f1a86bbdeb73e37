import type { DatabaseSync } from 'node:sqlite'
import type { LeaseQueue } from '@butlerspb/durable/lease-queue.ts'
import { createSearchIndex } from '#lake/search/search-index.ts'
import { createReceivers } from '#lake/webhooks/receivers.ts'
import { receiverJobs, webhookJobs } from '#lake/webhooks/jobs.ts'
import type { Commit } from './document.ts'
import type { Documents } from './documents.ts'
import { createStrongReferences } from './strong-references.ts'
import { createTransactionLog } from './transaction-log.ts'

type Deps = { db: DatabaseSync; documents: Documents; queue: LeaseQueue; now: () => number }

/**
 * Writes every row of a commit: documents, references, search index, log, webhook queue. Call it
 * inside a transaction. Throws a 409 for a reference to nothing and for a known transaction id.
 */
export function createSaveCommit({ db, documents, queue, now }: Deps): (commit: Commit) => void {
  const indexReferences = createStrongReferences(db)
  const indexText = createSearchIndex(db)
  const transactionLog = createTransactionLog(db)
  const receivers = createReceivers(db, now)

  return (commit) => {
    documents.save(commit.changes)
    indexReferences(commit.changes)
    indexText(commit.changes)
    transactionLog.append(commit)
    for (const job of webhookJobs(commit)) queue.enqueue(job)
    for (const job of receiverJobs(commit, receivers.list())) queue.enqueue(job)
  }
}
