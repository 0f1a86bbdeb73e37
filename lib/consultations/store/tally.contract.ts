import { describe, expect, it } from 'vitest'
import { addTo, claim, type OpenStore } from './new-request.fixture.ts'

/** The contract of the figures that are watched. */
export function tallyContract(open: OpenStore): void {
  describe('the tally', () => {
    it('of an empty store is empty', async () => {
      const nothing = { requests: [], unanswered: [], waiting: [], dead: [] }
      expect(await (await open()).tally()).toEqual(nothing)
    })

    it('counts requests by where they stand, and those of erased people no more', async () => {
      let now = Date.parse('2026-11-22T13:00:00Z')
      const store = await open({ now: () => now })
      const [first, second, erased] = [await addTo(store), await addTo(store), await addTo(store)]
      const restored = await addTo(store, {}, { quarantined: true })
      await addTo(store, {}, { quarantined: true })
      await store.take(second, 'anna')
      await store.erase({ numbers: [erased] }, { act: 'a', actor: 'anna', reason: 'demand' })
      now += 60_000
      await store.restore(restored, 'anna', () => [])
      const { requests, unanswered } = await store.tally()
      expect(requests.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
        { status: 'active', count: 1 },
        { status: 'new', count: 2 },
        { status: 'quarantine', count: 1 },
      ])
      expect(unanswered.toSorted((a, b) => a.since.localeCompare(b.since))).toEqual([
        { since: '2026-11-22T12:00:00.000Z', urgent: false },
        { since: '2026-11-22T13:01:00.000Z', urgent: false },
      ])
      expect(first).toBe(1)
    })

    it('counts messages that wait and that were given up, by channel', async () => {
      let now = Date.parse('2026-11-22T13:00:00Z')
      const store = await open({ now: () => now })
      await addTo(store)
      now += 60_000
      await addTo(store)
      const since = '2026-11-22T13:00:00.000Z'
      expect(await store.tally()).toMatchObject({
        waiting: [{ channel: 'file', count: 2, since }],
        dead: [],
      })
      const [job] = await store.outbox.claim({ ...claim, limit: 1 })
      if (job) await store.outbox.fail(job, { error: 'gone', isFinal: true })
      expect(await store.tally()).toMatchObject({
        waiting: [{ channel: 'file', count: 1, since: '2026-11-22T13:01:00.000Z' }],
        dead: [{ channel: 'file', count: 1 }],
      })
    })
  })
}
