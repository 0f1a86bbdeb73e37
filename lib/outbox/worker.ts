import type { log as consoleLog } from '#lib/log.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { parseMessage } from './message.ts'
import type { Message, OutboxChannel, OutboxJob, OutboxQueue } from './message.ts'

const atOnce = 10
// Messages are sent in parallel, so the lease must outlast the timeout of one send, not of ten.
const leaseMs = 60_000

/** What a worker empties, and through which channel. */
export type Work = {
  queue: OutboxQueue
  topic: string
  channel: OutboxChannel
  log: Pick<typeof consoleLog, 'warn' | 'error'>
  /** Milliseconds since 1970. */
  now: () => number
  /** Aborts when the worker may claim no more. */
  stopping: AbortSignal
  /** Aborts running sends; its reason is their failure. */
  ending: AbortSignal
}

export type Worker = {
  /** Sends due messages in the background. */
  wake(): void
  /** Resolves when nothing is due. */
  runUntilEmpty(): Promise<void>
  /** Resolves when nothing is sent in the background any more. */
  settled(): Promise<void>
}

/** Sends the messages of one channel, up to ten at once; a place that gets free is filled at once. */
export function createWorker(work: Work): Worker {
  const { queue, topic, stopping, log } = work
  const sending = new Set<Promise<void>>()
  let again = false
  let woken = Promise.withResolvers<undefined>()
  let running: Promise<void> | undefined

  /** Fills the free places; resolves to whether more may be due than there were places. */
  async function sendMore(): Promise<boolean> {
    if (stopping.aborted) return false
    const limit = atOnce - sending.size
    const jobs = limit > 0 ? await queue.claim({ topics: [topic], limit, leaseMs }) : []
    for (const job of jobs) {
      const sent: Promise<void> = deliver(job, work).finally(() => sending.delete(sent))
      sending.add(sent)
    }
    return jobs.length === limit
  }

  async function run(): Promise<void> {
    let isMoreDue = false
    try {
      do {
        again = false
        woken = Promise.withResolvers()
        isMoreDue = await sendMore()
        if (sending.size > 0) await Promise.race([...sending, woken.promise])
      } while (again || isMoreDue || sending.size > 0)
    } catch (error) {
      log.error('outbox.unreachable', { channel: topic }, error)
    }
    await Promise.allSettled(sending)
    // In the same step as the last check of `again`: a wake in between would be lost.
    running = again ? run() : undefined
  }

  function wake(): void {
    again = true
    woken.resolve(undefined)
    running ??= run()
  }

  async function settled(): Promise<void> {
    while (running !== undefined) await running
  }

  return {
    wake,
    async runUntilEmpty() {
      wake()
      await settled()
    },
    settled,
  }
}

async function deliver(
  job: OutboxJob,
  { queue, topic, channel, log, now, ending }: Work,
): Promise<void> {
  try {
    await sendInTime(channel, { id: job.id, message: parseMessage(job.payload, now()) }, ending)
  } catch (cause) {
    const { message: error, isFinal, refusesRecipient, retryAfterMs } = toFailure(cause)
    const { id, attempts: attempt } = job
    const line = { channel: topic, id, attempt, reason: error, isFinal }
    log.warn('outbox.failed', line)
    const later = retryAfterMs !== undefined && { retryAfterMs }
    const failure = { error, isFinal, refusesRecipient, ...later }
    if ((await queue.fail(job, failure)) === 'dead') log.error('outbox.dead', line)
    return
  }
  await queue.complete(job)
}

async function sendInTime(
  channel: OutboxChannel,
  { id, message }: { id: string; message: Message },
  ending: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([AbortSignal.timeout(channel.timeoutMs), ending])
  signal.throwIfAborted()
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  await Promise.race([channel.send(message, { id, signal }), late])
}

function toFailure(cause: unknown): DeliveryFailure {
  if (cause instanceof DeliveryFailure) return cause
  return new DeliveryFailure(cause instanceof Error ? cause.message : String(cause))
}
