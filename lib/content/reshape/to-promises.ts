import type { PromisesQueryResult } from '#lib/content/sanity.types.ts'
import type { Promises, Weekday } from '#lib/format/promises.ts'
import { parseText } from './parts/parse.ts'
import { toOfficeSchedule } from './to-office-schedule.ts'

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const numbers = [
  'urgentMinutes',
  'estimateDays',
  'estimatePercent',
  'keysDays',
  'secrecyYears',
  'remotePercent',
  'clientYears',
] as const

/** What the settings promise; what they leave open, or say in no number, is not promised. */
export function toPromises(result: PromisesQueryResult): Promises {
  const answerMinutes = toOfficeSchedule(result?.officeSchedule)?.answerMinutes
  const officeHours = parseText(result?.officeHours)
  const { reportDay: day, reportTime: time } = result?.promises ?? {}
  const reportDay = weekdays.find((weekday) => weekday === day)
  const reportTime = /^\d\d:\d\d$/.exec(parseText(time))?.[0]
  return {
    ...(answerMinutes !== undefined && { answerMinutes }),
    ...(officeHours && { officeHours }),
    ...(reportDay && { reportDay }),
    ...(reportTime && { reportTime }),
    ...toNumbers(result?.promises),
  }
}

function toNumbers(
  stored: NonNullable<PromisesQueryResult>['promises'] | undefined,
): Partial<Record<(typeof numbers)[number], number>> {
  return Object.fromEntries(
    numbers.flatMap((name) => {
      const value: unknown = stored?.[name]
      return typeof value === 'number' && value > 0 ? [[name, value]] : []
    }),
  )
}
