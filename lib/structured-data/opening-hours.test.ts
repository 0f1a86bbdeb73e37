import { expect, it } from 'vitest'
import { openingHours } from './opening-hours.ts'

it('lists the usual week, days with other hours, and days on which nobody answers', () => {
  const hours = openingHours({
    week: [{ weekdays: ['mon', 'sat'], from: '09:00', to: '21:00' }],
    holidays: ['2027-01-01', '2026-12-31'],
    exceptions: [{ date: '2026-12-31', from: '09:00', to: '15:00' }],
    answerMinutes: 120,
  })
  const type = 'OpeningHoursSpecification'
  const on = (date: string) => ({ validFrom: date, validThrough: date })
  expect(hours).toEqual([
    {
      '@type': type,
      dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Saturday'],
      opens: '09:00',
      closes: '21:00',
    },
    // Hours of its own win over a holiday.
    { '@type': type, opens: '09:00', closes: '15:00', ...on('2026-12-31') },
    { '@type': type, opens: '00:00', closes: '00:00', ...on('2027-01-01') },
  ])
})
