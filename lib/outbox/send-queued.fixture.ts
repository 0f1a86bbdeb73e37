import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '#lib/durable/database.ts'
import { createLeaseQueue, leaseQueueSchema } from '#lib/durable/lease-queue.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createDrain } from './drain.ts'
import type { Message, OutboxChannel } from './message.ts'

/** A queue and a drain with one channel, on a clock that the test sets. */
export function setUpSending(channel: OutboxChannel) {
  const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
  const db = openDatabase(join(temporaryFolder(), 'a.sqlite'), [leaseQueueSchema('outbox')])
  const queue = createLeaseQueue(db, { table: 'outbox', now: () => clock.ms })
  const logged: unknown[] = []
  const drain = createDrain({
    queue: {
      claim: async (options) => queue.claim(options),
      complete: async (job) => queue.complete(job),
      fail: async (job, failure) => {
        if (!queue.fail(job, failure)) return 'lost'
        return queue.list([job.id])[0]?.state === 'dead' ? 'dead' : 'waiting'
      },
    },
    channels: { route: channel },
    log: { warn: (...line) => logged.push(line), error: (...line) => logged.push(line) },
    now: () => clock.ms,
  })
  onTestFinished(async () => {
    await drain.stop()
    db.close()
  })
  return {
    logged,
    drain,
    enqueue: (id: string, message: Message) =>
      queue.enqueue({ id, topic: 'route', payload: JSON.stringify(message) }),
    status: () => queue.list(),
    /** Lets time pass in steps of ten minutes, and sends what is due after each. */
    async pass(hours: number) {
      for (let step = 0; step < hours * 6; step += 1) {
        clock.ms += 10 * 60_000
        await drain.runUntilEmpty()
      }
    },
  }
}
