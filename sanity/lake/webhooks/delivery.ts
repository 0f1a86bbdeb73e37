import type { Job } from '@butlerspb/durable/lease-queue.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { Log } from '#lake/log.ts'
import type { QueryThreads } from '#lake/query/threads/pool.ts'
import type { Store } from '#lake/store/store.ts'
import { createReceiverDelivery } from './receiver-delivery.ts'
import { post, timeoutMs, type PostDeps, type Receiver } from './post.ts'

export type WebhookDelivery = {
  /** Delivers all due jobs. Resolves when none is left. */
  wake(): Promise<void>
  /** Waits for running requests; the other jobs are delivered after the next start. */
  close(): Promise<void>
}

export type WebhookDeps = PostDeps & {
  store: Pick<Store, 'db' | 'queue' | 'inTransaction'>
  queries: Pick<QueryThreads, 'receiverBody'>
  /** The site. Without it its jobs are dropped. */
  webhook: Receiver | undefined
  log: Log
}

/**
 * Longer than a post can take. A receiver's query may wait longer for a thread: another process may
 * then deliver the job as well, with the same idempotency key.
 */
const leaseMs = 3 * timeoutMs
const atOnce = 8
const hourMs = 60 * 60 * 1000
/** How long delivered messages are kept. */
const keptMs = 72 * hourMs

/**
 * Posts the webhooks of the queue; a failed one stays in it and is retried with growing pauses.
 * Added receivers have a worker of their own, so that a slow one never delays the site.
 */
export function createWebhookDelivery(deps: WebhookDeps): WebhookDelivery {
  const report = createReport(deps.log)
  const deliverToReceiver = createReceiverDelivery(deps)
  const prune = createPruning(deps)
  const workers = [
    createWorker('webhook', deps, async (job) => {
      if (deps.webhook === undefined) return null
      const error = await postToSite(job, deps, deps.webhook)
      report(deps.webhook.url, error)
      return error
    }),
    createWorker('hook', deps, async (job) => {
      const posted = await deliverToReceiver(job)
      if (posted === null) return null
      report(posted.url, posted.error)
      return posted.error
    }),
  ]
  return {
    async wake() {
      prune()
      await Promise.all(workers.map((worker) => worker.wake()))
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

/** Delivers the jobs of one topic. `deliver` resolves with an error message, or null. */
function createWorker(
  topic: string,
  { store: { queue, inTransaction } }: WebhookDeps,
  deliver: (job: Job) => Promise<string | null>,
): WebhookDelivery {
  let running: Promise<void> | undefined
  let awake = false
  let closed = false

  async function run(): Promise<void> {
    try {
      while (awake && !closed) {
        awake = false
        const jobs = await inTransaction(() =>
          queue.claim({ topics: [topic], limit: atOnce, leaseMs }),
        )
        await Promise.all(jobs.map(settle))
        if (jobs.length > 0) awake = true
      }
    } finally {
      // In the same step as the last check of `awake`: a wake in between would be lost.
      running = undefined
    }
  }

  async function settle(job: Job): Promise<void> {
    const error = await deliver(job)
    await inTransaction(() => (error === null ? queue.complete(job) : queue.fail(job, { error })))
  }

  return {
    async wake() {
      awake = true
      if (!closed) running ??= run()
      await running
    },
    async close() {
      closed = true
      await running
    },
  }
}

/** Deletes old delivered messages, once an hour. */
function createPruning({ store: { queue }, now }: WebhookDeps): () => void {
  let prunedAt = 0
  return () => {
    if (Math.abs(now() - prunedAt) < hourMs) return
    prunedAt = now()
    queue.prune(now() - keptMs)
  }
}

/** Logs the failure of a receiver (the site is being built) once, and its recovery once. */
function createReport(log: Log): (url: string, error: string | null) => void {
  const last = new Map<string, string | null>()
  return (url, error) => {
    if (error === (last.get(url) ?? null)) return
    const { host } = new URL(url)
    if (error === null) log.info('webhooks are delivered again', { host })
    else log.warn('webhooks wait: the receiver does not take them', { host, error })
    last.set(url, error)
  }
}

async function postToSite(job: Job, deps: WebhookDeps, receiver: Receiver): Promise<string | null> {
  const message: unknown = JSON.parse(job.payload)
  if (!isRecord(message) || !isRecord(message['body'])) return 'malformed job'
  const { _id, operation } = message['body']
  if (operation !== 'create' && operation !== 'update' && operation !== 'delete') {
    return 'malformed job'
  }
  return post(
    {
      idempotencyKey: job.id,
      transactionId: String(message['transactionId']),
      transactionTime: String(message['transactionTime']),
      documentId: String(_id),
      operation,
      body: JSON.stringify(message['body']),
    },
    receiver,
    deps,
  )
}
