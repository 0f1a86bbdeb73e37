import { describe, expect, it } from 'vitest'
import { createFreshness } from './freshness.ts'

function open({ connected = true } = {}) {
  const impatience = new AbortController()
  let [suspicions, deliveries] = [0, 0]
  const gone: string[] = []
  const freshness = createFreshness({
    register: {
      announce: (_tags, removed = []) => gone.push(...removed),
      suspectAll(removed = []) {
        suspicions += 1
        gone.push(...removed)
      },
    },
    isStreamConnected: () => connected,
    patience: () => impatience.signal,
  })
  return {
    freshness,
    gone,
    giveUp: () => impatience.abort(),
    suspicions: () => suspicions,
    receive: (
      transactionId: string | undefined,
      idempotencyKey: string | undefined = `key of ${transactionId}`,
      removed: readonly string[] = [],
    ) => {
      const signature = `s${(deliveries += 1)}`
      return freshness.changed({ transactionId, idempotencyKey, signature, removed })
    },
  }
}

describe('a webhook', () => {
  it('changes nothing when the stream has announced its transaction', async () => {
    const { freshness, receive, suspicions } = open()
    freshness.announced('t1')
    expect(await receive('t1')).toBe('heard')
    expect(suspicions()).toBe(0)
  })

  it('waits a moment for the stream', async () => {
    const { freshness, receive, suspicions } = open()
    const received = receive('t1')
    freshness.announced('t0')
    freshness.announced('t1')
    expect(await received).toBe('heard')
    expect(suspicions()).toBe(0)
  })

  it('makes everything suspect when the stream does not announce its transaction', async () => {
    const { freshness, receive, giveUp, suspicions } = open()
    const received = receive('t1')
    giveUp()
    expect(await received).toBe('suspected')
    expect(suspicions()).toBe(1)
    expect(freshness.heardByWebhookAlone()).toBe(1)
    expect(await freshness.hasHeard('t1')).toBe(true)
  })

  it('makes everything suspect at once without a stream', async () => {
    const { receive, suspicions } = open({ connected: false })
    expect(await receive('t1')).toBe('suspected')
    expect(suspicions()).toBe(1)
  })

  it('has one effect, however often it comes', async () => {
    const { receive, suspicions } = open({ connected: false })
    const all = await Promise.all(Array.from({ length: 1_000 }, async () => receive('t1')))
    expect(all.filter((each) => each !== 'repeated')).toEqual(['suspected'])
    expect(suspicions()).toBe(1)
  })

  it('has one effect with all others of its transaction', async () => {
    const { receive, giveUp, suspicions } = open()
    const documents = Array.from({ length: 100 }, (_, index) => `key ${index}`)
    const all = Promise.all(documents.map((key) => receive('t1', key)))
    giveUp()
    expect((await all).filter((each) => each === 'suspected')).toHaveLength(1)
    expect(suspicions()).toBe(1)
  })

  it('has no effect when it is replayed under another key', async () => {
    const { freshness, suspicions } = open({ connected: false })
    for (const key of ['k1', 'k2']) {
      const notice = { transactionId: key, idempotencyKey: key, signature: 's', removed: [] }
      await freshness.changed(notice)
    }
    expect(suspicions()).toBe(1)
  })

  it('without a transaction or a key makes everything suspect each time', async () => {
    const { freshness, suspicions } = open({ connected: false })
    for (const signature of ['s1', 's2']) {
      await freshness.changed({
        transactionId: undefined,
        idempotencyKey: undefined,
        signature,
        removed: [],
      })
    }
    expect(suspicions()).toBe(2)
  })

  it('names the removed document, also when another of its transaction came first', async () => {
    const { receive, gone, giveUp } = open()
    giveUp()
    await receive('t1', 'k1', ['a'])
    await receive('t1', 'k2', ['b'])
    await receive('t1', 'k2', ['c'])
    expect(gone).toEqual(['a', 'b'])
  })

  it('names nothing that the stream has named, and that may be back by now', async () => {
    const { freshness, receive, gone } = open()
    freshness.announced('t1')
    expect(await receive('t1', 'k1', ['a'])).toBe('heard')
    expect(gone).toEqual([])
  })

  it('may be of a transaction of any name', async () => {
    const { freshness, receive } = open()
    const received = receive('error')
    freshness.announced('error')
    expect(await received).toBe('heard')
  })
})

it('a transaction that nobody has announced is not heard', async () => {
  const { freshness, giveUp } = open()
  giveUp()
  expect(await freshness.hasHeard('t1')).toBe(false)
})
