import { describe, expect, it } from 'vitest'
import { addTo, claim, newRequest, toMessages, type OpenStore } from './new-request.fixture.ts'

/** The contract of the queue of messages. */
export function queueContract(open: OpenStore): void {
  describe('the queue', () => {
    leases(open)
    deadLetters(open)
  })
}

function leases(open: OpenStore): void {
  it('gives each message to one claim, and again when its lease is over', async () => {
    let now = 0
    const store = await open({ now: () => now })
    for (let i = 0; i < 3; i += 1) await addTo(store)
    const first = await store.outbox.claim({ ...claim, limit: 2 })
    const second = await store.outbox.claim(claim)
    expect([first.length, second.length]).toEqual([2, 1])
    expect(await store.outbox.claim(claim)).toEqual([])
    now = claim.leaseMs
    expect(await store.outbox.claim(claim)).toHaveLength(3)
    // The earlier holder has lost its lease, so it can no longer settle the job.
    for (const job of [...first, ...second]) expect(await store.outbox.complete(job)).toBe(false)
  })

  it('claims nothing for no channel, and only messages of those that are named', async () => {
    const store = await open()
    await addTo(store)
    expect(await store.outbox.claim({ ...claim, topics: [] })).toEqual([])
    expect(await store.outbox.claim({ ...claim, topics: ['email'] })).toEqual([])
    expect(await store.outbox.claim({ ...claim, topics: ['email', 'file'] })).toHaveLength(1)
  })

  it('waits as long as the channel asks, and gives up after 72 hours', async () => {
    let now = 0
    const store = await open({ now: () => now })
    await addTo(store)
    for (const hours of [1, 70, 1e12]) {
      const [job] = await store.outbox.claim(claim)
      if (job === undefined) throw new Error(`nothing is due before hour ${hours}`)
      const outcome = await store.outbox.fail(job, {
        error: 'busy',
        retryAfterMs: hours * 3_600_000,
      })
      expect(outcome).toBe('waiting')
      now = Math.min(now + hours * 3_600_000, 72 * 3_600_000)
      expect(await store.oldestNoticeMs()).toBe(now)
    }
    const [last] = await store.outbox.claim(claim)
    if (last === undefined) throw new Error('the last attempt is at the end of the 72 hours')
    expect(await store.outbox.fail(last, { error: 'x'.repeat(9000) })).toBe('dead')
    const [letter] = await store.deadLetters()
    expect(letter?.error).toHaveLength(500)
    expect(await store.oldestNoticeMs()).toBe(0)
  })
}

function deadLetters(open: OpenStore): void {
  it('lists whom the messages were for that were given up, until they are retried', async () => {
    const store = await open()
    const request = newRequest()
    await store.add(request, toMessages(request))
    const [job] = await store.outbox.claim(claim)
    if (job === undefined) throw new Error('a message was stored')
    expect(await store.outbox.fail(job, { error: 'gone', isFinal: true })).toBe('dead')
    expect(await store.outbox.fail(job, { error: 'gone' })).toBe('lost')
    const { id } = job
    expect(await store.deadLetters()).toEqual([
      { id, channel: 'file', to: 'office', request: 1, attempts: 1, error: 'gone' },
    ])
    expect(await store.retry()).toBe(1)
    expect(await store.deadLetters()).toEqual([])
    expect(await store.outbox.claim(claim)).toMatchObject([{ id, attempts: 1 }])
  })

  it('makes one dead message due again', async () => {
    const store = await open()
    for (let i = 0; i < 2; i += 1) await addTo(store)
    for (const job of await store.outbox.claim(claim)) {
      await store.outbox.fail(job, { error: 'gone', isFinal: true })
    }
    const [one, other] = await store.deadLetters()
    expect(await store.retry(one?.id)).toBe(1)
    expect(await store.retry('unknown')).toBe(0)
    expect(await store.deadLetters()).toEqual([other])
  })
}
