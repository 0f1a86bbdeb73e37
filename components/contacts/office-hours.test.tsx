import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import { OfficeHours } from './office-hours.tsx'

const officeSchedule = {
  week: [{ weekdays: ['mon' as const], from: '09:00', to: '21:30' }],
  holidays: [],
  exceptions: [],
  answerMinutes: 120,
}

/** What a visitor of a time zone reads; `offset` is its distance from UTC in minutes. */
function hoursIn(timeZone: string, offset: number): string {
  class ZonedFormat extends Intl.DateTimeFormat {
    override resolvedOptions() {
      return { ...super.resolvedOptions(), timeZone }
    }
  }
  const html = renderToStaticMarkup(<OfficeHours site={{ ...sampleSite, officeSchedule }} />)
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    beforeParse(page) {
      Object.assign(page, { Intl: { DateTimeFormat: ZonedFormat } })
      page.Date.prototype.getTimezoneOffset = () => -offset
    },
  })
  const shown = [...window.document.querySelectorAll('dd:not([hidden])')]
  return shown.map(({ textContent }) => textContent).join(' | ')
}

describe('the hours of the office', () => {
  it.each([
    ['Asia/Dubai', 240, '10:00–22:30'],
    ['Europe/London', 0, '06:00–18:30'],
    // The next day begins there before the office closes.
    ['Asia/Kamchatka', 720, '18:00–06:30'],
    ['Asia/Kolkata', 330, '11:30–00:00'],
  ])('are also those of the clock in %s', (zone, offset, hours) => {
    expect(hoursIn(zone, offset)).toMatch(
      new RegExp(`^09:00–21:30 \\| ${hours} по вашему времени$`),
    )
  })

  it.each([
    ['Europe/Moscow', 180],
    ['Europe/Istanbul', 180],
    ['UTC', 0],
  ])('stand alone for a clock in %s', (zone, offset) => {
    expect(hoursIn(zone, offset)).toBe('09:00–21:30')
  })
})
