import { optionalTextOf, textOf } from '@butlerspb/durable/row.ts'
import type { Job } from '@butlerspb/durable/lease-queue.ts'
import type { QueryThreads } from '#lake/query/threads/pool.ts'
import { storedDocumentIfAny } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'
import type { Difference } from './receiver-query.ts'
import { createReceivers, type Receiver } from './receivers.ts'
import { parseReceiverPayload } from './jobs.ts'
import { post, type Message, type PostDeps } from './post.ts'

export type ReceiverDelivery = (job: Job) => Promise<{ url: string; error: string | null } | null>

/**
 * Computes the message for a receiver from the transaction log and posts it. Resolves with null
 * when there is none: the filter excludes the change, or the receiver was removed.
 */
export function createReceiverDelivery(
  deps: PostDeps & { store: Pick<Store, 'db'>; queries: Pick<QueryThreads, 'receiverBody'> },
): ReceiverDelivery {
  const { db } = deps.store
  const receivers = createReceivers(db, deps.now)
  const select = db.prepare(`
    select timestamp, before, after from changes join transactions using (seq)
    where transactions.id = ? and document_id = ?`)

  async function toMessage(job: Job, receiver: Receiver): Promise<Message | null> {
    const { transactionId, documentId } = parseReceiverPayload(job.payload)
    const row = select.get(transactionId, documentId)
    if (row === undefined) return null
    const difference: Difference = {
      before: storedDocumentIfAny(optionalTextOf(row, 'before')),
      after: storedDocumentIfAny(optionalTextOf(row, 'after')),
    }
    const transactionTime = textOf(row, 'timestamp')
    const { filter, projection } = receiver
    const whole = difference.after ?? difference.before
    const body =
      filter === undefined && projection === undefined
        ? JSON.stringify(whole)
        : await deps.queries.receiverBody({ filter, projection, difference, time: transactionTime })
    if (body === undefined) return null
    const { before, after } = difference
    const operation = after === null ? 'delete' : before === null ? 'create' : 'update'
    const idempotencyKey = job.id
    return { idempotencyKey, transactionId, transactionTime, documentId, operation, body }
  }

  return async (job) => {
    const receiver = receivers.get(parseReceiverPayload(job.payload).hookId)
    if (receiver === undefined) return null
    try {
      const message = await toMessage(job, receiver)
      return message && { url: receiver.url, error: await post(message, receiver, deps) }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return { url: receiver.url, error: `the query of ${receiver.id} failed: ${reason}` }
    }
  }
}
