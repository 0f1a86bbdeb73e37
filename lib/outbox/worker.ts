import type { log as consoleLog } from '#lib/log.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { parseMessage } from './message.ts'
import type { OutboxChannel, OutboxJob, OutboxQueue } from './message.ts'

const batch = 10
// A batch is sent in parallel, so the lease must outlast the timeout of one send, not of ten.
const leaseMs = 60_000

/** What a worker empties, and through which channel. */
export type Work = {
  queue: OutboxQueue
  topic: string
  channel: OutboxChannel
  log: Pick<typeof consoleLog, 'warn' | 'error'>
  /** Aborts when the worker may claim no more. */
  stopping: AbortSignal
}

export type Worker = {
  /** Sends due messages in the background. */
  wake(): void
  /** Resolves when nothing is due. */
  runUntilEmpty(): Promise<void>
  /** Resolves when nothing is sent in the background any more. */
  settled(): Promise<void>
}

/** Sends the messages of one channel. */
export function createWorker(work: Work): Worker {
  let again = false
  let running: Promise<void> | undefined

  async function runWhileWoken(): Promise<void> {
    try {
      while (again) {
        again = false
        await sendDue(work)
      }
    } catch (error) {
      work.log.error('outbox.unreachable', { channel: work.topic }, error)
    } finally {
      // In the same step as the last check of `again`: a wake in between would be lost.
      running = undefined
    }
  }

  return {
    wake() {
      again = true
      running ??= runWhileWoken()
    },
    runUntilEmpty: () => sendDue(work),
    async settled() {
      await running
    },
  }
}

async function sendDue(work: Work): Promise<void> {
  while (!work.stopping.aborted) {
    const jobs = await work.queue.claim({ topics: [work.topic], limit: batch, leaseMs })
    if (jobs.length === 0) return
    await Promise.all(jobs.map((job) => deliver(job, work)))
  }
}

async function deliver(job: OutboxJob, { queue, topic, channel, log }: Work): Promise<void> {
  try {
    await sendInTime(channel, job)
  } catch (cause) {
    const { message: error, isFinal, retryAfterMs } = toFailure(cause)
    const { id, attempts: attempt } = job
    const line = { channel: topic, id, attempt, reason: error, isFinal }
    log.warn('outbox.failed', line)
    const failure = { error, isFinal, ...(retryAfterMs !== undefined && { retryAfterMs }) }
    if ((await queue.fail(job, failure)) === 'dead') log.error('outbox.dead', line)
    return
  }
  await queue.complete(job)
}

async function sendInTime(channel: OutboxChannel, job: OutboxJob): Promise<void> {
  const message = parseMessage(job.payload)
  const signal = AbortSignal.timeout(channel.timeoutMs)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  await Promise.race([channel.send(message, { id: job.id, signal }), late])
}

function toFailure(cause: unknown): DeliveryFailure {
  if (cause instanceof DeliveryFailure) return cause
  return new DeliveryFailure(cause instanceof Error ? cause.message : String(cause))
}
