import { describe, expect, it } from 'vitest'
import type { NewRequest } from './store.ts'
import { claim, newRequest, toMessages, type OpenStore } from './new-request.fixture.ts'

const bodyHash = 'same'
const after = (ms: number) => new Date(newRequest().createdAt.getTime() + ms)

/** The contract of a form that was filled in again. */
export function sameWordsContract(open: OpenStore): void {
  describe('the same words from the same contact', () => {
    release(open)
    doubleClick(open)
    it('are the same request for ten minutes, and send no second notice', async () => {
      const store = await open()
      const first = newRequest({ bodyHash })
      await store.add(first, toMessages(first))
      const again = newRequest({ bodyHash, createdAt: after(10 * 60_000 - 1) })
      expect(await store.add(again, toMessages(again))).toEqual({ kind: 'repeated', number: 1 })
      expect(await store.outbox.claim(claim)).toHaveLength(1)
      const later = newRequest({ bodyHash, createdAt: after(10 * 60_000) })
      expect(await store.add(later, toMessages(later))).toEqual({ kind: 'stored', number: 2 })
    })

    it('are the same request if they come at the same instant', async () => {
      const store = await open()
      const posts = Array.from({ length: 20 }, () => {
        const request = newRequest({ bodyHash })
        return store.add(request, toMessages(request))
      })
      const results = await Promise.all(posts)
      expect(results.filter(({ kind }) => kind === 'stored')).toHaveLength(1)
      expect(results.filter(({ kind }) => kind === 'repeated')).toHaveLength(19)
      expect(await store.outbox.claim(claim)).toHaveLength(1)
    })

    it('are another request from another contact', async () => {
      const store = await open()
      const { consultation } = newRequest()
      for (const words of [consultation, { ...consultation, contact: '@petrov' }]) {
        const request = newRequest({ bodyHash, consultation: words })
        expect(await store.add(request, toMessages(request))).toMatchObject({ kind: 'stored' })
      }
    })
  })
}

function doubleClick(open: OpenStore): void {
  it('without message and key are one request for the time of a double click', async () => {
    const store = await open()
    const consultation = { ...newRequest().consultation, message: undefined }
    const add = (ms: number, key?: string) => {
      const request = newRequest({ bodyHash, consultation, key, createdAt: after(ms) })
      return store.add(request, toMessages(request))
    }
    expect(await add(0)).toEqual({ kind: 'stored', number: 1 })
    expect(await add(9_999)).toEqual({ kind: 'repeated', number: 1 })
    expect(await add(10_000)).toEqual({ kind: 'stored', number: 2 })
    expect(await add(10_000, 'a')).toEqual({ kind: 'stored', number: 3 })
    expect(await add(10_000, 'b')).toEqual({ kind: 'stored', number: 4 })
    expect(await store.outbox.claim(claim)).toHaveLength(4)
  })

  it('without message and key are a request each if no form of ours was sent', async () => {
    const store = await open()
    const { consultation, consent } = newRequest()
    for (const number of [1, 2]) {
      const request = newRequest({
        bodyHash,
        key: undefined,
        consultation: { ...consultation, message: undefined },
        consent: { ...consent, formUrl: '' },
      })
      expect(await store.add(request, toMessages(request))).toEqual({ kind: 'stored', number })
    }
  })
}

function release(open: OpenStore): void {
  it.each([
    ['another form', {}],
    ['the same form', { key: 'one' }],
  ])('release the request from quarantine if they come clean by %s', async (_form, change) => {
    const store = await open()
    const suspect = newRequest({ bodyHash, key: 'one', quarantined: true })
    await store.add(suspect, toMessages(suspect))
    const add = (again: Partial<NewRequest>) => {
      const request = newRequest({ bodyHash, ...change, ...again })
      return store.add(request, ({ id, number }) => toMessages({ ...request, id })({ number }))
    }
    expect(await add({ quarantined: true })).toEqual({ kind: 'repeated', number: 1 })
    expect(await add({})).toEqual({ kind: 'stored', number: 1 })
    expect(await add({})).toEqual({ kind: 'repeated', number: 1 })
    expect(await store.get(1)).toMatchObject({
      status: 'new',
      quarantined: false,
      deliveries: [{ channel: 'file' }],
    })
  })

  it('release nothing by a stamp that was used', async () => {
    const store = await open()
    const nonce = { value: 'n', expiresAt: new Date('2026-11-23T12:00:00Z') }
    const other = newRequest({ nonce })
    await store.add(other, toMessages(other))
    const suspect = newRequest({ bodyHash, quarantined: true })
    await store.add(suspect, toMessages(suspect))
    const replay = newRequest({ bodyHash, nonce })
    expect(await store.add(replay, toMessages(replay))).toEqual({ kind: 'repeated', number: 2 })
    expect(await store.get(2)).toMatchObject({ quarantined: true })
  })
}
