import { optionalTextOf, textOf } from '@butlerspb/durable/row.ts'
import type { Job } from '@butlerspb/durable/lease-queue.ts'
import type { QueryThreads } from '#lake/query/threads/pool.ts'
import { storedDocumentIfAny } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'
import type { Difference } from './hook-query.ts'
import { createHooks, type Hook } from './hooks.ts'
import { parseHookChange } from './jobs.ts'
import { post, type Message, type PostDeps } from './post.ts'

export type HookDelivery = (job: Job) => Promise<{ url: string; error: string | null } | null>

/**
 * Computes the message for a hook from the transaction log and posts it. Resolves with null when
 * there is none: the filter excludes the change, or the hook was removed.
 */
export function createHookDelivery(
  deps: PostDeps & { store: Pick<Store, 'db'>; queries: Pick<QueryThreads, 'hookBody'> },
): HookDelivery {
  const { db } = deps.store
  const hooks = createHooks(db, deps.now)
  const select = db.prepare(`
    select timestamp, before, after from changes join transactions using (seq)
    where transactions.id = ? and document_id = ?`)

  async function toMessage(job: Job, hook: Hook): Promise<Message | null> {
    const { transactionId, documentId } = parseHookChange(job.payload)
    const row = select.get(transactionId, documentId)
    if (row === undefined) return null
    const difference: Difference = {
      before: storedDocumentIfAny(optionalTextOf(row, 'before')),
      after: storedDocumentIfAny(optionalTextOf(row, 'after')),
    }
    const transactionTime = textOf(row, 'timestamp')
    const { filter, projection } = hook
    const whole = difference.after ?? difference.before
    const body =
      filter === undefined && projection === undefined
        ? JSON.stringify(whole)
        : await deps.queries.hookBody({ filter, projection, difference, time: transactionTime })
    if (body === undefined) return null
    const { before, after } = difference
    const operation = after === null ? 'delete' : before === null ? 'create' : 'update'
    const idempotencyKey = job.id
    return { idempotencyKey, transactionId, transactionTime, documentId, operation, body }
  }

  return async (job) => {
    const hook = hooks.get(parseHookChange(job.payload).hookId)
    if (hook === undefined) return null
    try {
      const message = await toMessage(job, hook)
      return message && { url: hook.url, error: await post(message, hook, deps) }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return { url: hook.url, error: `the query of ${hook.id} failed: ${reason}` }
    }
  }
}
