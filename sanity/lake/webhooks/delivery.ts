import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import type { Job } from '@butlerspb/durable/lease-queue.ts'
import { isObject } from '#lake/json.ts'
import type { Log } from '#lake/log.ts'
import type { Store } from '#lake/store/store.ts'

export type WebhookDelivery = {
  /** Delivers what is due, now. Resolves when nothing due is left. */
  wake(): Promise<void>
  /** Waits for the requests under way; what is left is delivered after the next start. */
  close(): Promise<void>
}

export type WebhookDeps = {
  store: Pick<Store, 'queue' | 'together'>
  /** Without a receiver the jobs are dropped. */
  webhook: { url: string; secret: string } | undefined
  projectId: string
  dataset: string
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
  log: Log
}

const timeoutMs = 10_000
/** Longer than a delivery can take, so that nobody else picks the job up meanwhile. */
const leaseMs = 3 * timeoutMs
const atOnce = 8
const hourMs = 60 * 60 * 1000
/** How long it can be seen that a message was delivered. */
const keptMs = 72 * hourMs

/** Posts the webhooks of the queue; a failed one stays there and is tried again, later and later. */
export function createWebhookDelivery(deps: WebhookDeps): WebhookDelivery {
  const { queue, together } = deps.store
  let running: Promise<void> | undefined
  let awake = false
  let closed = false
  let prunedAt = 0
  const report = createReport(deps.log)

  function prune(): void {
    const now = deps.now()
    if (now - prunedAt < hourMs) return
    prunedAt = now
    queue.prune(now - keptMs)
  }

  async function run(): Promise<void> {
    prune()
    while (awake && !closed) {
      awake = false
      const jobs = await together(() => queue.claim({ limit: atOnce, leaseMs }))
      await Promise.all(jobs.map((job) => deliver(job, deps, report)))
      if (jobs.length > 0) awake = true
    }
  }

  return {
    wake() {
      awake = true
      running ??= run().finally(() => {
        running = undefined
      })
      return running
    },
    async close() {
      closed = true
      await running
    },
  }
}

async function deliver(job: Job, deps: WebhookDeps, report: Report): Promise<void> {
  const { queue, together } = deps.store
  const error = deps.webhook === undefined ? null : await post(job, deps, deps.webhook)
  report(error)
  await together(() => (error === null ? queue.complete(job) : queue.fail(job, { error })))
}

type Report = (error: string | null) => void

/** A receiver that is away (the site is being built) is news once, and so is its return. */
function createReport(log: Log): Report {
  let last: string | null = null
  return (error) => {
    if (error === last) return
    if (error === null) log.info('webhooks are delivered again')
    else log.warn('webhooks wait: the receiver does not take them', { error })
    last = error
  }
}

/** Returns what went wrong, or null. */
async function post(
  job: Job,
  { projectId, dataset, fetch, now }: WebhookDeps,
  { url, secret }: { url: string; secret: string },
): Promise<string | null> {
  const message: unknown = JSON.parse(job.payload)
  if (!isObject(message) || !isObject(message['body'])) return 'malformed job'
  const body = JSON.stringify(message['body'])
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, now(), secret),
        'idempotency-key': job.id,
        'sanity-transaction-id': String(message['transactionId']),
        'sanity-transaction-time': String(message['transactionTime']),
        'sanity-document-id': String(message['body']['_id']),
        'sanity-operation': String(message['body']['operation']),
        'sanity-project-id': projectId,
        'sanity-dataset': dataset,
      },
    })
    await response.body?.cancel()
    return response.ok ? null : `HTTP ${response.status}`
  } catch (error) {
    return reasonOf(error)
  }
}

/** `fetch failed` alone tells nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
