import { describe, expect, it } from 'vitest'
import { newRequest, type OpenStore } from './new-request.fixture.ts'
import type { ConsultationStore, NewRequest } from './store.ts'

const start = Date.parse('2026-11-22T12:00:00Z')
const hour = 60 * 60_000

/** Stores a request with a notice and a confirmation; returns for whom messages were queued. */
async function post(
  store: ConsultationStore,
  contact: string,
  at: number,
  change: Pick<Partial<NewRequest>, 'bodyHash' | 'quarantined'> = {},
) {
  const createdAt = new Date(at)
  const consultation = { ...newRequest().consultation, channel: 'email' as const, contact }
  const request = newRequest({ createdAt, consultation, ...change })
  await store.add(request, ({ id, number }) => {
    const text = { subject: '', text: '', date: createdAt.toISOString() }
    const confirmation = { reference: `${number}-confirmation`, ...text }
    return [
      {
        id: `${id}:email`,
        channel: 'email',
        message: { reference: `${number}`, to: { kind: 'office' }, ...text },
      },
      {
        id: `${id}:confirmation:email`,
        channel: 'email',
        message: { ...confirmation, to: { kind: 'prospect', address: contact } },
      },
    ]
  })
  const jobs = await store.outbox.claim({ topics: ['email'], limit: 10, leaseMs: 30 * 24 * hour })
  return jobs.map(({ id }) => (id.includes('confirmation') ? 'prospect' : 'office')).toSorted()
}

/** The contract of the letters that confirm requests. */
export function confirmationsContract(open: OpenStore): void {
  describe('confirmations', () => {
    it('go to one address once in six hours, while the office hears of every request', async () => {
      let now = start
      const store = await open({ now: () => now })
      expect(await post(store, 'ivan@example.ru', now)).toEqual(['office', 'prospect'])
      expect(await post(store, 'Ivan@example.ru', now)).toEqual(['office'])
      expect(await post(store, 'anna@example.ru', now)).toEqual(['office', 'prospect'])
      now += 6 * hour + 1
      expect(await post(store, 'ivan@example.ru', now)).toEqual(['office', 'prospect'])
    })

    it('are not used up by a request in quarantine', async () => {
      const store = await open({ now: () => start })
      const quarantined = true
      expect(await post(store, 'ivan@example.ru', start, { quarantined })).toEqual([])
      expect(await post(store, 'ivan@example.ru', start)).toEqual(['office', 'prospect'])
    })

    it('go out once also if requests leave quarantine one after another', async () => {
      const store = await open({ now: () => start })
      const words = ['a', 'b', 'c']
      for (const bodyHash of words) {
        await post(store, 'ivan@example.ru', start, { bodyHash, quarantined: true })
      }
      const sent: string[] = []
      for (const bodyHash of words) {
        sent.push(...(await post(store, 'ivan@example.ru', start, { bodyHash })))
      }
      expect(sent).toEqual(['office', 'prospect', 'office', 'office'])
    })
  })
}
