import type { log as consoleLog } from '#lib/log.ts'
import { parseMessage } from './message.ts'
import type { Message, OutboxChannel, OutboxJob, OutboxQueue } from './message.ts'

const pollMs = 5_000
const batch = 10
// A batch is sent in parallel, so the lease must outlast the timeout of one send, not of ten.
const leaseMs = 60_000

export type Drain = {
  /** Sends due messages now, without waiting for the next poll. */
  wake(): void
  /** Resolves when nothing is due. */
  runUntilEmpty(): Promise<void>
  /** Claims nothing more and resolves when every running send has its outcome. */
  stop(): Promise<void>
}

/**
 * Sends queued messages through the channels: on `wake`, and every five seconds for retries.
 * Delivery is at least once: when a process dies while sending, the lease expires and the job is
 * claimed again. Jobs of a channel that is not configured stay in the queue.
 */
export function createDrain({
  queue,
  channels,
  log,
}: {
  queue: OutboxQueue
  channels: Readonly<Record<string, OutboxChannel>>
  log: Pick<typeof consoleLog, 'warn' | 'error'>
}): Drain {
  const topics = Object.keys(channels)
  const stopping = new AbortController()
  let again = false
  let running: Promise<void> | undefined
  const timer = setInterval(wake, pollMs).unref()

  async function runUntilEmpty(): Promise<void> {
    while (!stopping.signal.aborted) {
      const jobs = await queue.claim({ topics, limit: batch, leaseMs })
      if (jobs.length === 0) return
      await Promise.all(jobs.map(deliver))
    }
  }

  async function deliver(job: OutboxJob): Promise<void> {
    try {
      const channel = channels[job.topic]
      if (channel === undefined) throw new Error(`no channel ${job.topic}`)
      await sendInTime(channel, parseMessage(job.payload))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log.warn('outbox.failed', { channel: job.topic, id: job.id, attempt: job.attempts, reason })
      await queue.fail(job, { error: reason })
      return
    }
    await queue.complete(job)
  }

  async function runWhileWoken(): Promise<void> {
    try {
      while (again) {
        again = false
        await runUntilEmpty()
      }
    } catch (error) {
      log.error('outbox.unreachable', {}, error)
    } finally {
      // In the same step as the last check of `again`: a wake in between would be lost.
      running = undefined
    }
  }

  function wake(): void {
    again = true
    running ??= runWhileWoken()
  }

  return {
    wake,
    runUntilEmpty,
    async stop() {
      stopping.abort()
      clearInterval(timer)
      await running
    },
  }
}

async function sendInTime(channel: OutboxChannel, message: Message): Promise<void> {
  const signal = AbortSignal.timeout(channel.timeoutMs)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  await Promise.race([channel.send(message, signal), late])
}
