import { expect, it } from 'vitest'
import type { OfficeHours } from '#lib/consultations/office-hours.ts'
import { deadlineOf } from './deadline.ts'

const hours: OfficeHours = {
  week: [{ weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '19:00' }],
  holidays: [],
  exceptions: [],
  answerMinutes: 120,
}
/** A Friday, 18:00 in Petersburg. */
const request = {
  status: 'new',
  quarantined: false,
  urgent: false,
  createdAt: '2026-11-27T15:00:00Z',
  restoredAt: null,
}
const ask = (change: Partial<Parameters<typeof deadlineOf>[0]>, now: string) =>
  deadlineOf({ ...request, ...change }, hours, Date.parse(now))

it('counts the minutes in which the office is open', () => {
  expect(ask({}, '2026-11-27T15:00:00Z')).toEqual({
    text: 'ответить до 30 ноября, 11:00',
    late: false,
  })
  expect(ask({}, '2026-11-30T07:30:00Z')).toEqual({ text: 'ответить до 11:00', late: false })
})

it('says how late an answer is', () => {
  expect(ask({ status: 'active' }, '2026-11-30T09:15:00Z')).toEqual({
    text: 'ответ просрочен на 1 ч 15 мин',
    late: true,
  })
})

it('counts from the moment at which a request left the quarantine', () => {
  const restoredAt = '2026-12-03T09:00:00Z'
  expect(ask({ restoredAt }, '2026-12-03T09:30:00Z')).toEqual({
    text: 'ответить до 14:00',
    late: false,
  })
})

it('of an urgent request comes after fifteen minutes, at any hour', () => {
  const night = { urgent: true, createdAt: '2026-11-28T01:00:00Z' }
  expect(ask(night, '2026-11-28T01:05:00Z')).toEqual({ text: 'ответить до 04:15', late: false })
  const request = { status: 'new', quarantined: false, restoredAt: null, ...night }
  expect(deadlineOf(request, undefined, Date.parse('2026-11-28T01:16:00Z'))?.late).toBe(true)
})

it.each([{ status: 'waiting' }, { status: 'closed' }, { status: 'spam' }, { quarantined: true }])(
  'is nothing for %j',
  (change) => {
    expect(ask(change, '2026-12-01T09:00:00Z')).toBeUndefined()
  },
)

it('is nothing while the office promises nothing', () => {
  expect(deadlineOf(request, undefined, 0)).toBeUndefined()
})
