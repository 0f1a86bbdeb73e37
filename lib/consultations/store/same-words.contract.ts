import { describe, expect, it } from 'vitest'
import { claim, newRequest, toMessages, type OpenStore } from './new-request.fixture.ts'

const bodyHash = 'same'
const after = (ms: number) => new Date(newRequest().createdAt.getTime() + ms)

/** The contract of a form that was filled in again. */
export function sameWordsContract(open: OpenStore): void {
  describe('the same words from the same contact', () => {
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

    it('are another request from another contact, or without a message', async () => {
      const store = await open()
      const { consultation } = newRequest()
      const other = { ...consultation, contact: '@petrov' }
      const silent = { ...consultation, message: undefined }
      for (const words of [consultation, other, silent, silent]) {
        const request = newRequest({ bodyHash, consultation: words })
        expect(await store.add(request, toMessages(request))).toMatchObject({ kind: 'stored' })
      }
    })
  })
}
