import { describe, expect, it } from 'vitest'
import { answerBy, type OfficeHours } from './office-hours.ts'

const hours: OfficeHours = {
  week: [
    { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '21:00' },
    { weekdays: ['sat'], from: '10:00', to: '14:00' },
  ],
  holidays: ['2026-12-31', '2027-01-01'],
  exceptions: [{ date: '2026-12-30', from: '09:00', to: '12:00' }],
  answerMinutes: 120,
}

function answerOf(at: string, change: Partial<OfficeHours> = {}): string | undefined {
  const moment = answerBy({ ...hours, ...change }, Date.parse(at))
  return moment === undefined ? undefined : new Date(moment).toISOString()
}

describe('the answer to a request', () => {
  it.each([
    [
      'in open hours comes after the promised minutes',
      '2026-11-23T12:00:00+03:00',
      '2026-11-23T14:00:00+03:00',
    ],
    [
      'before opening counts from the opening',
      '2026-11-23T03:00:00+03:00',
      '2026-11-23T11:00:00+03:00',
    ],
    [
      'just before closing goes on the next day',
      '2026-11-23T20:30:00+03:00',
      '2026-11-24T10:30:00+03:00',
    ],
    [
      'of Saturday afternoon waits for Monday',
      '2026-11-28T15:00:00+03:00',
      '2026-11-30T11:00:00+03:00',
    ],
    [
      'that is due at closing is given at closing',
      '2026-11-23T19:00:00+03:00',
      '2026-11-23T21:00:00+03:00',
    ],
    ['passes a short day and holidays', '2026-12-30T11:00:00+03:00', '2027-01-02T11:00:00+03:00'],
    [
      'of another zone counts in the hours of the office',
      '2026-11-23T23:30:00-05:00',
      '2026-11-24T11:00:00+03:00',
    ],
  ])('%s', (_what, at, expected) => {
    expect(answerOf(at)).toBe(new Date(expected).toISOString())
  })

  it('counts hours once that two rows name', () => {
    const week = [
      { weekdays: ['mon' as const], from: '10:00', to: '18:00' },
      { weekdays: ['mon' as const], from: '12:00', to: '20:00' },
      { weekdays: ['mon' as const], from: '13:00', to: '14:00' },
    ]
    expect(answerOf('2026-11-23T17:30:00+03:00', { week })).toBe('2026-11-23T16:30:00.000Z')
  })

  it('is promised on a holiday that is worked', () => {
    const exceptions = [{ date: '2026-12-31', from: '10:00', to: '13:00' }]
    expect(answerOf('2026-12-31T10:00:00+03:00', { exceptions })).toBe('2026-12-31T09:00:00.000Z')
  })

  it('is not promised by an office that never opens', () => {
    expect(answerOf('2026-11-23T12:00:00Z', { week: [], exceptions: [] })).toBeUndefined()
  })
})
