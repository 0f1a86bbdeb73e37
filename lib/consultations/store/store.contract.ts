import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { changesContract } from './changes.contract.ts'
import { confirmationsContract } from './confirmations.contract.ts'
import { erasureContract } from './erasure.contract.ts'
import { jobsContract } from './jobs.contract.ts'
import { lettersContract } from './letters.contract.ts'
import { limitsContract } from './limits.contract.ts'
import { listContract } from './list.contract.ts'
import {
  addTo,
  claim,
  consentText as text,
  newRequest,
  toMessages,
  type OpenStore,
} from './new-request.fixture.ts'
import { queueContract } from './queue.contract.ts'
import { sameWordsContract } from './same-words.contract.ts'
import { tallyContract } from './tally.contract.ts'

const nonce = { value: 'nonce', expiresAt: new Date('2026-11-23T12:00:00Z') }

/** The contract of every store of requests; `open` returns an empty one for each test. */
export function consultationStoreContract(open: OpenStore): void {
  describe('one request', () => {
    oneRequest(open)
    origins(open)
  })
  describe('one key', () => {
    oneKey(open)
  })
  describe('quarantine', () => {
    quarantine(open)
  })
  describe('a used stamp', () => {
    usedStamps(open)
  })
  describe('what is stored with a request', () => {
    recordsBeside(open)
  })
  sameWordsContract(open)
  confirmationsContract(open)
  limitsContract(open)
  changesContract(open)
  listContract(open)
  queueContract(open)
  erasureContract(open)
  jobsContract(open)
  lettersContract(open)
  tallyContract(open)
}

function oneRequest(open: OpenStore): void {
  it('stores a request with its consent and its messages under the next number', async () => {
    const store = await open()
    const request = newRequest()
    expect(await store.add(request, toMessages(request))).toEqual({ kind: 'stored', number: 1 })
    expect(await store.list()).toEqual([
      {
        number: 1,
        id: request.id,
        createdAt: '2026-11-22T12:00:00.000Z',
        restoredAt: null,
        status: 'new',
        urgent: false,
        quarantined: false,
        name: 'Иван',
        channel: 'telegram',
        contact: '@ivanov',
        timeZone: 'Asia/Dubai',
        message: 'Нужен ремонт',
        takenBy: null,
        consent: {
          version: '3',
          hash: createHash('sha256').update(text).digest('hex'),
          at: '2026-11-22T12:00:00.000Z',
        },
        deliveries: [{ channel: 'file', state: 'pending', attempts: 0 }],
      },
    ])
    const [job] = await store.outbox.claim(claim)
    expect(JSON.parse(job?.payload ?? '')).toMatchObject({ reference: '1' })
  })

  it('stores null for each text that was not given', async () => {
    const store = await open()
    const consultation = { channel: 'phone', contact: '+7', nda: true, letters: true } as const
    const request = newRequest({ consultation })
    await store.add(request, toMessages(request))
    expect(await store.list()).toMatchObject([{ name: null, timeZone: null, message: null }])
    const nothing = { context: null, entryPage: null, referrerHost: null, utm: null }
    expect(await store.get(1)).toMatchObject(nothing)
  })

  it('stores nothing if one part of a request cannot be stored', async () => {
    const store = await open()
    const broken = newRequest({ key: 'k', nonce })
    const failure = store.add(broken, () => {
      throw new Error('no message')
    })
    await expect(failure).rejects.toThrow('no message')
    expect(await store.list()).toEqual([])
    expect(await store.latestConsent()).toBeUndefined()
    // Its number may be lost, but not given twice.
    expect(await store.add(broken, toMessages(broken))).toMatchObject({ kind: 'stored' })
    expect(await store.list()).toMatchObject([{ quarantined: false }])
  })
}

function origins(open: OpenStore): void {
  it('stores the page that a request is about, and where the visit began', async () => {
    const store = await open()
    const consultation = {
      ...newRequest().consultation,
      context: '/services/remont/',
      origin: {
        entryPage: '/blog/zima/',
        referrerHost: 'yandex.ru',
        utm: { source: 'dzen', campaign: 'зима' },
      },
    }
    const request = newRequest({ consultation })
    await store.add(request, toMessages(request))
    expect(await store.get(1)).toMatchObject({
      context: '/services/remont/',
      entryPage: '/blog/zima/',
      referrerHost: 'yandex.ru',
      utm: '{"source":"dzen","campaign":"зима"}',
    })
  })
}

function oneKey(open: OpenStore): void {
  it('answers a repeated key with the same values like the first time', async () => {
    const store = await open()
    const first = newRequest({ key: 'k', nonce, bodyHash: 'same' })
    const again = newRequest({ key: 'k', nonce, bodyHash: 'same' })
    await store.add(first, toMessages(first))
    expect(await store.add(again, toMessages(again))).toEqual({ kind: 'repeated', number: 1 })
    expect(await store.list()).toHaveLength(1)
    expect(await store.outbox.claim(claim)).toHaveLength(1)
  })

  it('refuses the same key with other values', async () => {
    const store = await open()
    const first = newRequest({ key: 'k' })
    const other = newRequest({ key: 'k', bodyHash: 'other' })
    await store.add(first, toMessages(first))
    expect(await store.add(other, toMessages(other))).toEqual({ kind: 'conflict' })
    expect(await store.list()).toHaveLength(1)
  })

  it('stores a hundred equal concurrent posts as one row with one number', async () => {
    const store = await open()
    const results = await Promise.all(
      Array.from({ length: 100 }, () => {
        const request = newRequest({ key: 'k', bodyHash: 'same' })
        return store.add(request, toMessages(request))
      }),
    )
    expect(new Set(results.map((result) => 'number' in result && result.number)).size).toBe(1)
    expect(results.filter((result) => result.kind === 'stored')).toHaveLength(1)
    expect(await store.list()).toHaveLength(1)
  })

  it('numbers each request without a key', async () => {
    const store = await open()
    for (const number of [1, 2]) {
      const request = newRequest({ key: undefined })
      expect(await store.add(request, toMessages(request))).toEqual({ kind: 'stored', number })
    }
  })
}

function quarantine(open: OpenStore): void {
  it('keeps a quarantined request and queues no message about it', async () => {
    const store = await open()
    const request = newRequest({ quarantined: true })
    expect(await store.add(request, toMessages(request))).toMatchObject({ kind: 'stored' })
    expect(await store.list()).toMatchObject([{ quarantined: true, deliveries: [] }])
    expect(await store.outbox.claim(claim)).toEqual([])
  })

  it('quarantines a request with a used stamp', async () => {
    const store = await open()
    for (const request of [newRequest({ nonce }), newRequest({ nonce })]) {
      await store.add(request, toMessages(request))
    }
    expect(await store.list()).toMatchObject([{ quarantined: false }, { quarantined: true }])
  })
}

function usedStamps(open: OpenStore): void {
  it('is forgotten once it has expired, and no sooner', async () => {
    let now = nonce.expiresAt.getTime()
    const store = await open({ now: () => now })
    const add = async () => {
      const number = await addTo(store, {}, { nonce })
      return (await store.get(number))?.quarantined
    }
    expect(await add()).toBe(false)
    await store.deleteStamps()
    expect(await add()).toBe(true)
    now += 1
    await store.deleteStamps()
    expect(await add()).toBe(false)
  })
}

function recordsBeside(open: OpenStore): void {
  it('returns the consent text of the latest request, even if only the version changed', async () => {
    const store = await open()
    const consent = newRequest().consent
    for (const change of [
      { version: '3' },
      { text: 'Другой текст', version: '4' },
      { version: '5' },
    ]) {
      const request = newRequest({ consent: { ...consent, ...change } })
      await store.add(request, toMessages(request))
    }
    expect(await store.latestConsent()).toEqual({ version: '5', text })
  })

  it('lists the state of the messages of a request', async () => {
    const store = await open()
    for (const request of [newRequest(), newRequest()]) {
      await store.add(request, toMessages(request))
    }
    const [sent, failed] = await store.outbox.claim(claim)
    if (sent === undefined || failed === undefined) throw new Error('two messages were stored')
    expect(await store.outbox.complete(sent)).toBe(true)
    expect(await store.outbox.fail(failed, { error: 'full' })).toBe('waiting')
    expect((await store.list()).map((request) => request.deliveries)).toEqual([
      [{ channel: 'file', state: 'done', attempts: 1 }],
      [{ channel: 'file', state: 'pending', attempts: 1 }],
    ])
  })
}
