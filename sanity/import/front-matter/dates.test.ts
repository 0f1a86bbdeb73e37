import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from './dates.ts'

describe('parseDate', () => {
  it.each([
    // A day alone is the same day in Moscow.
    ['2025-07-22', '2025-07-22T00:00:00.000Z'],
    ['2025-7-2', '2025-07-02T00:00:00.000Z'],
    ['2025/07/22', '2025-07-22T00:00:00.000Z'],
    ['2025.07.22', '2025-07-22T00:00:00.000Z'],
    ['20250722', '2025-07-22T00:00:00.000Z'],
    ['22.07.2025', '2025-07-22T00:00:00.000Z'],
    ['02.07.2025', '2025-07-02T00:00:00.000Z'],
    ['22/07/2025', '2025-07-22T00:00:00.000Z'],
    ['07/22/2025', '2025-07-22T00:00:00.000Z'],
    ['05/05/2025', '2025-05-05T00:00:00.000Z'],
    ['Jul 08 2022', '2022-07-08T00:00:00.000Z'],
    ['July 8, 2022', '2022-07-08T00:00:00.000Z'],
    ['8th of July 2022', '2022-07-08T00:00:00.000Z'],
    ['8-Jul-2022', '2022-07-08T00:00:00.000Z'],
    ['Sept. 8, 2022', '2022-09-08T00:00:00.000Z'],
    ['8 июля 2022', '2022-07-08T00:00:00.000Z'],
    ['8 Мая 2022 г.', '2022-05-08T00:00:00.000Z'],
    ['пятница, 8 июля 2022 года', '2022-07-08T00:00:00.000Z'],
    ['29.02.2024', '2024-02-29T00:00:00.000Z'],
    // A time without a zone is Moscow's.
    ['2025-07-22 11:31', '2025-07-22T08:31:00.000Z'],
    ['2025-07-22T11:31:14.723Z', '2025-07-22T11:31:14.723Z'],
    ['22.07.2025, 9:05', '2025-07-22T06:05:00.000Z'],
    ['8 июля 2022 в 10:00', '2022-07-08T07:00:00.000Z'],
    ['July 8, 2022 at 3:30 pm', '2022-07-08T12:30:00.000Z'],
    // Zones.
    ['2025-07-22T11:31:00+05:00', '2025-07-22T06:31:00.000Z'],
    ['2025-07-22 11:31:00 +0300', '2025-07-22T08:31:00.000Z'],
    ['2025-07-22 11:31:00 -0700 PDT', '2025-07-22T18:31:00.000Z'],
    ['2025-07-22 11:31:00 UTC', '2025-07-22T11:31:00.000Z'],
    ['2025-07-22 11:31 MSK', '2025-07-22T08:31:00.000Z'],
    ['2025-07-22 11:31 Europe/Berlin', '2025-07-22T09:31:00.000Z'],
    ['2025-01-22 11:31 Europe/Berlin', '2025-01-22T10:31:00.000Z'],
    ['Fri, 08 Jul 2022 10:00:00 GMT', '2022-07-08T10:00:00.000Z'],
    ['Fri Jul 08 2022 10:00:00 GMT+0300 (Moscow Standard Time)', '2022-07-08T07:00:00.000Z'],
    ['1657238400', '2022-07-08T00:00:00.000Z'],
    ['1657238400123', '2022-07-08T00:00:00.123Z'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toEqual({ ok: true, iso })
  })

  it.each([
    ['03/04/2025', 'ambiguous'],
    ['3-4-2025', 'ambiguous'],
    ['2025-02-30', 'impossible'],
    ['31.04.2025', 'impossible'],
    ['2025-13-45', 'impossible'],
    ['2025-07-22 25:00', 'impossible'],
    ['30 февраля 2025', 'impossible'],
    ['0001-01-01T00:00:00Z', 'unreadable'],
    ['2025-07-22 11:31 Europe/Nowhere', 'unreadable'],
    ['2025-07-22 11:31 IST', 'unreadable'],
    ['2025-07-22 и ещё', 'unreadable'],
    ['22.07.25', 'unreadable'],
    ['8 липня 2022', 'unreadable'],
    ['вчера', 'unreadable'],
    ['', 'unreadable'],
    ['{{ date }}', 'unreadable'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseDate(text)).toEqual({ ok: false, reason })
  })

  it('reads every day of the calendar the same in each order', () => {
    const days = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, day] = iso.split('-')
        for (const text of [iso, `${year}/${month}/${day}`, `${day}.${month}.${year}`]) {
          expect(parseDate(text)).toEqual({ ok: true, iso: `${iso}T00:00:00.000Z` })
        }
      }),
      { numRuns: 50 },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseDate(text)).not.toThrow()
      }),
    )
  })
})
