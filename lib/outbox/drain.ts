import type { log as consoleLog } from '#lib/log.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import type { OutboxChannel, OutboxQueue } from './message.ts'
import { createWorker } from './worker.ts'

const pollMs = 5_000
/** How long running sends may take when the process stops, which is killed after ten seconds. */
const graceMs = 4_000

export type Drain = {
  /** Sends due messages now, without waiting for the next poll. */
  wake(): void
  /** Resolves when nothing is due. */
  runUntilEmpty(): Promise<void>
  /**
   * Claims nothing more and resolves when every running send has its outcome. A send that takes
   * more than four seconds is aborted, and its message is due at once for the next process.
   */
  stop(): Promise<void>
}

/**
 * Sends queued messages through the channels: on `wake`, and every five seconds for retries.
 * Channels do not wait for each other. Delivery is at least once: when a process dies while
 * sending, the lease expires and the job is claimed again. Jobs of a channel that is not configured
 * stay in the queue.
 */
export function createDrain({
  queue,
  channels,
  log,
  now,
}: {
  queue: OutboxQueue
  channels: Readonly<Record<string, OutboxChannel>>
  log: Pick<typeof consoleLog, 'warn' | 'error'>
  /** Milliseconds since 1970. */
  now: () => number
}): Drain {
  const stopping = new AbortController()
  const ending = new AbortController()
  const shared = { queue, log, now, stopping: stopping.signal, ending: ending.signal }
  const workers = Object.entries(channels).map(([topic, channel]) =>
    createWorker({ topic, channel, ...shared }),
  )
  const wake = () => workers.forEach((worker) => worker.wake())
  const timer = setInterval(wake, pollMs).unref()

  return {
    wake,
    async runUntilEmpty() {
      await Promise.all(workers.map((worker) => worker.runUntilEmpty()))
    },
    async stop() {
      stopping.abort()
      clearInterval(timer)
      const grace = setTimeout(() => {
        ending.abort(new DeliveryFailure('the site was stopped', { retryAfterMs: 0 }))
      }, graceMs)
      await Promise.all(workers.map((worker) => worker.settled()))
      clearTimeout(grace)
    },
  }
}
