import { expect, it } from 'vitest'
import { readOfficeFigures } from './office-figures.ts'

const hours = {
  week: [{ weekdays: ['mon'] as const, from: '10:00', to: '20:00' }],
  holidays: [],
  exceptions: [],
  answerMinutes: 60,
}
/** A Sunday evening, when the office is closed, and Monday morning in Petersburg. */
const sunday = '2026-11-22T18:00:00Z'
const mondayAtEleven = Date.parse('2026-11-23T08:00:00Z')

const tally = (unanswered: { since: string; urgent: boolean }[]) => ({
  tally: async () => ({ requests: [], unanswered, waiting: [], dead: [] }),
})

it('calls an answer late once the promise has passed, by the hours of the office', async () => {
  const store = tally([{ since: sunday, urgent: false }])
  const lateAt = async (now: number) => (await readOfficeFigures(store, hours, now)).overdue
  expect([await lateAt(mondayAtEleven), await lateAt(mondayAtEleven + 1)]).toEqual([0, 1])
})

it('calls an urgent one late after minutes of any hour', async () => {
  const store = tally([{ since: sunday, urgent: true }])
  const now = Date.parse(sunday) + 15 * 60_000 + 1
  expect(await readOfficeFigures(store, hours, now)).toMatchObject({ overdue: 1 })
})

it('joins what waits and what was given up, by channel', async () => {
  const now = Date.parse(sunday)
  const queue = {
    requests: [{ status: 'new', count: 3 }],
    unanswered: [],
    waiting: [{ channel: 'email', count: 2, since: new Date(now - 5_000).toISOString() }],
    dead: [
      { channel: 'email', count: 1 },
      { channel: 'confirmations', count: 4 },
    ],
  }
  expect(await readOfficeFigures({ tally: async () => queue }, undefined, now)).toEqual({
    requests: [{ status: 'new', count: 3 }],
    overdue: 0,
    messages: [
      { channel: 'confirmations', waiting: 0, oldestMs: 0, dead: 4 },
      { channel: 'email', waiting: 2, oldestMs: 5_000, dead: 1 },
    ],
  })
})
