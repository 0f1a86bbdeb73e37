import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openDatabase } from '#lib/durable/database.ts'
import { createLeaseQueue, leaseQueueSchema } from '#lib/durable/lease-queue.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { createDrain } from './drain.ts'
import type { OutboxChannel } from './message.ts'

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

function setUp(
  send: OutboxChannel['send'],
  others: Record<string, OutboxChannel> = {},
  timeoutMs = 5_000,
) {
  const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
  const db = openDatabase(join(temporaryFolder(), 'a.sqlite'), [leaseQueueSchema('outbox')])
  const queue = createLeaseQueue(db, { table: 'outbox', now: () => clock.ms })
  const warnings: unknown[] = []
  const drain = createDrain({
    queue: {
      claim: async (options) => queue.claim(options),
      complete: async (job) => queue.complete(job),
      fail: async (job, failure) => {
        if (!queue.fail(job, failure)) return 'lost'
        return queue.list([job.id])[0]?.state === 'dead' ? 'dead' : 'waiting'
      },
    },
    channels: { file: { timeoutMs, send }, ...others },
    log: { warn: (...line) => warnings.push(line), error: (...line) => warnings.push(line) },
    now: () => clock.ms,
  })
  onTestFinished(async () => {
    await drain.stop()
    db.close()
  })
  return { clock, queue, drain, warnings, enqueue: enqueueInto(queue) }
}

function enqueueInto(queue: ReturnType<typeof createLeaseQueue>) {
  return (id: string, topic = 'file') => {
    const message = { reference: id, subject: id, text: id, date: '2026-11-22T12:00:00Z' }
    // As an earlier release queued it, without a recipient.
    queue.enqueue({ id, topic, payload: JSON.stringify(message) })
  }
}

it('sends every due message once', async () => {
  const sent: string[] = []
  const { drain, queue, enqueue } = setUp(async ({ reference }) => {
    sent.push(reference)
  })
  const ids = Array.from({ length: 25 }, (_, i) => `m${i}`)
  ids.forEach((id) => enqueue(id))
  await drain.runUntilEmpty()
  expect(sent.toSorted()).toEqual(ids.toSorted())
  expect(new Set(queue.list().map((job) => job.state))).toEqual(new Set(['done']))
})

it('sends the later text of a message that waited beyond its time', async () => {
  const texts: string[] = []
  const { clock, drain, queue } = setUp(async ({ text }) => {
    texts.push(text)
    if (texts.length === 1) throw new Error('down')
  })
  const later = { from: new Date(clock.ms + 5_000).toISOString(), text: 'soon' }
  const message = { reference: 'a', subject: 'a', text: 'by two', date: later.from, later }
  queue.enqueue({ id: 'a', topic: 'file', payload: JSON.stringify(message) })
  await drain.runUntilEmpty()
  clock.ms += 10_000
  await drain.runUntilEmpty()
  expect(texts).toEqual(['by two', 'soon'])
})

it('keeps a message that failed, and sends it when it is due again', async () => {
  let broken = true
  const { clock, drain, queue, warnings, enqueue } = setUp(async () => {
    if (broken) throw new Error('no space left')
  })
  enqueue('a')
  await drain.runUntilEmpty()
  expect(queue.list()).toMatchObject([{ state: 'pending', lastError: 'no space left' }])
  expect(warnings).toHaveLength(1)
  broken = false
  clock.ms += 10_000
  await drain.runUntilEmpty()
  expect(queue.list()).toMatchObject([{ state: 'done', attempts: 2 }])
})

it('is not held up by one slow message', async () => {
  const { drain, queue, enqueue } = setUp(async ({ reference }) => {
    if (reference === 'bad') throw new Error('refused')
  })
  ;['a', 'bad', 'c'].forEach((id) => enqueue(id))
  await drain.runUntilEmpty()
  expect(queue.list().map((job) => job.state)).toEqual(['done', 'pending', 'done'])
})

it('fills a free place at once, however long the others take', async () => {
  const sent: string[] = []
  const hang = Promise.withResolvers<undefined>()
  const { drain, enqueue } = setUp(({ reference }) => {
    sent.push(reference)
    return reference.startsWith('slow') ? hang.promise : Promise.resolve()
  })
  for (let i = 0; i < 9; i++) enqueue(`slow${i}`)
  drain.wake()
  await vi.waitFor(() => expect(sent).toHaveLength(9), 30_000)
  for (let i = 0; i < 5; i++) enqueue(`m${i}`)
  drain.wake()
  await vi.waitFor(() => expect(sent).toHaveLength(14), 30_000)
  hang.resolve(undefined)
})

it('times out on a channel that does not answer, even if it ignores the signal', async () => {
  const { drain, queue, enqueue } = setUp(() => new Promise(() => {}), {}, 10)
  enqueue('a')
  await drain.runUntilEmpty()
  expect(queue.list()).toMatchObject([{ state: 'pending', lastError: matching(/timeout/i) }])
})

it('keeps a payload that is no message as dead', async () => {
  const { drain, queue } = setUp(async () => {})
  queue.enqueue({ id: 'a', topic: 'file', payload: '{}' })
  await drain.runUntilEmpty()
  expect(queue.list()).toMatchObject([{ state: 'dead', lastError: matching(/no message/) }])
})

it('leaves messages of a channel that is not configured in the queue', async () => {
  const { drain, queue, enqueue } = setUp(async () => {})
  enqueue('a', 'telegram')
  await drain.runUntilEmpty()
  expect(queue.list()).toMatchObject([{ state: 'pending', attempts: 0 }])
})

it('waits as long as the receiver asks, and retries nothing that failed for good', async () => {
  const { clock, drain, queue, enqueue, warnings } = setUp(async ({ reference }) => {
    const isFinal = reference === 'bad'
    throw new DeliveryFailure('refused', isFinal ? { isFinal } : { retryAfterMs: 90_000 })
  })
  ;['busy', 'bad'].forEach((id) => enqueue(id))
  await drain.runUntilEmpty()
  expect(queue.list()).toMatchObject([
    { state: 'pending', nextAt: new Date(clock.ms + 90_000).toISOString() },
    { state: 'dead', lastError: 'refused' },
  ])
  const dead = ['outbox.dead', { channel: 'file', id: 'bad', reason: 'refused' }]
  expect(warnings.slice(2)).toMatchObject([dead])
})

it('lets no channel wait for another', async () => {
  const sent: string[] = []
  const hang = Promise.withResolvers<undefined>()
  const { drain, enqueue } = setUp(() => hang.promise, {
    telegram: {
      timeoutMs: 5_000,
      async send({ reference }) {
        sent.push(reference)
      },
    },
  })
  enqueue('hangs')
  enqueue('goes', 'telegram')
  drain.wake()
  await vi.waitFor(() => expect(sent).toEqual(['goes']), 30_000)
  hang.resolve(undefined)
})

it('sends when woken, even if the wake comes during the last, empty claim', async () => {
  const sent: string[] = []
  const { drain, enqueue } = setUp(async ({ reference }) => {
    sent.push(reference)
  })
  drain.wake()
  enqueue('late')
  drain.wake()
  await vi.waitFor(() => expect(sent).toEqual(['late']), 30_000)
})

it('finishes running sends when stopped, and starts no more', async () => {
  const finish = Promise.withResolvers<undefined>()
  const { drain, queue, enqueue } = setUp(() => finish.promise)
  for (let i = 0; i < 11; i++) enqueue(`m${i}`)
  drain.wake()
  await vi.waitFor(() => expect(queue.list(['m0'])).toMatchObject([{ state: 'leased' }]), 30_000)
  const stopped = drain.stop()
  finish.resolve(undefined)
  await stopped
  expect(queue.list().filter((job) => job.state === 'done')).toHaveLength(10)
  expect(queue.list(['m10'])).toMatchObject([{ state: 'pending', attempts: 0 }])
})

it('aborts what takes too long when stopped, and leaves it to the next process', async () => {
  const signals: AbortSignal[] = []
  const { drain, queue, enqueue } = setUp(
    (_message, { signal }) => {
      signals.push(signal)
      return new Promise(() => {})
    },
    {},
    60_000,
  )
  enqueue('a')
  drain.wake()
  await vi.waitFor(() => expect(signals).toHaveLength(1), 30_000)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const stopped = drain.stop()
  await vi.advanceTimersByTimeAsync(4_000)
  await stopped
  expect(signals[0]?.aborted).toBe(true)
  const due = queue.claim({ limit: 1, leaseMs: 1_000 })
  expect(due).toMatchObject([{ id: 'a', attempts: 2 }])
  expect(queue.list()).toMatchObject([{ lastError: 'the site was stopped' }])
})

it.each(Array.from({ length: 12 }, (_, n) => n))(
  'claims again after a wake that comes %i microtasks after another',
  async (count) => {
    let claims = 0
    const drain = createDrain({
      queue: {
        claim: async () => {
          claims += 1
          return []
        },
        complete: async () => true,
        fail: async () => 'waiting',
      },
      channels: { file: { timeoutMs: 1_000, send: async () => {} } },
      log: { warn: () => {}, error: () => {} },
      now: Date.now,
    })
    onTestFinished(() => drain.stop())
    drain.wake()
    for (let n = 0; n < count; n += 1) await Promise.resolve()
    const before = claims
    drain.wake()
    // Sooner than the next poll, which is five seconds away.
    await vi.waitFor(() => expect(claims).toBeGreaterThan(before), { timeout: 1_000 })
  },
)
