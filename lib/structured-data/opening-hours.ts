import type { OpeningHoursSpecificationLeaf } from 'schema-dts'
import type { OfficeSchedule, Weekday } from '#lib/content/view/parts/office-schedule.ts'

const dayOfWeek = {
  mon: 'https://schema.org/Monday',
  tue: 'https://schema.org/Tuesday',
  wed: 'https://schema.org/Wednesday',
  thu: 'https://schema.org/Thursday',
  fri: 'https://schema.org/Friday',
  sat: 'https://schema.org/Saturday',
  sun: 'https://schema.org/Sunday',
} as const satisfies Record<Weekday, string>

/**
 * The usual week, days with other hours, and days on which nobody answers, whose opening equals
 * their closing (https://developers.google.com/search/docs/appearance/structured-data/local-business).
 * Days that are over are the search engine's to forget.
 */
export function openingHours({
  week,
  holidays,
  exceptions,
}: OfficeSchedule): OpeningHoursSpecificationLeaf[] {
  const ofDate = (date: string, opens: string, closes: string) => ({
    '@type': 'OpeningHoursSpecification' as const,
    opens,
    closes,
    validFrom: date,
    validThrough: date,
  })
  const special = new Set(exceptions.map(({ date }) => date))
  return [
    ...week.map(({ weekdays, from, to }) => ({
      '@type': 'OpeningHoursSpecification' as const,
      dayOfWeek: weekdays.map((day) => dayOfWeek[day]),
      opens: from,
      closes: to,
    })),
    ...exceptions.map(({ date, from, to }) => ofDate(date, from, to)),
    ...holidays.filter((date) => !special.has(date)).map((date) => ofDate(date, '00:00', '00:00')),
  ]
}
