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

describe('a webhook of Sanity’s cloud, whose live events name no transaction', () => {
  function openCloud({ connected = true } = {}) {
    const impatience = new AbortController()
    const gone: string[][] = []
    let time = 0
    const freshness = createFreshness({
      register: { announce: () => {}, suspectAll: (removed = []) => gone.push([...removed]) },
      isStreamConnected: () => connected,
      ids: 'positions',
      now: () => time,
      patience: () => impatience.signal,
    })
    let deliveries = 0
    return {
      gone,
      giveUp: () => impatience.abort(),
      hear(at: number) {
        time = at
        freshness.announced('a position')
      },
      receive(transactionTime: number | undefined, removed: readonly string[] = []) {
        deliveries += 1
        const [transactionId, signature] = [`t${deliveries}`, `s${deliveries}`]
        const notice = { transactionId, transactionTime, idempotencyKey: signature, signature }
        return freshness.changed({ ...notice, removed })
      },
    }
  }

  it('changes nothing when the stream has said something since its commit', async () => {
    const { hear, receive, gone } = openCloud()
    hear(10_000)
    expect(await receive(10_500)).toBe('heard')
    expect(gone).toEqual([])
  })

  it('waits for the stream, which may have said something before', async () => {
    const { hear, receive, gone } = openCloud()
    hear(10_000)
    const received = receive(20_000)
    hear(12_000)
    hear(20_100)
    expect(await received).toBe('heard')
    expect(gone).toEqual([])
  })

  it.each([
    ['the stream stays silent', 20_000, {}],
    ['it does not say when', undefined, {}],
    ['there is no stream', 10_000, { connected: false }],
  ])('makes everything suspect when %s', async (_why, transactionTime, options) => {
    const { hear, receive, giveUp, gone } = openCloud(options)
    hear(10_000)
    const received = receive(transactionTime)
    giveUp()
    expect(await received).toBe('suspected')
    expect(gone).toEqual([[]])
  })

  it('says what was removed, because the stream does not', async () => {
    const { hear, receive, giveUp, gone } = openCloud()
    hear(10_000)
    giveUp()
    expect(await receive(10_000, ['a'])).toBe('suspected')
    expect(gone).toEqual([['a']])
  })
})
