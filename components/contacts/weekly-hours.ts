import type { OfficeSchedule, Weekday } from '#lib/content/view/parts/office-schedule.ts'

/** Hours that some days of the week share, `HH:MM` in the office. */
export type DailyHours = { days: string; from: string; to: string }

const names: Readonly<Record<Weekday, string>> = {
  mon: 'понедельник',
  tue: 'вторник',
  wed: 'среда',
  thu: 'четверг',
  fri: 'пятница',
  sat: 'суббота',
  sun: 'воскресенье',
}
const order: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The usual week in words, a line for each row of the schedule: «Понедельник — пятница». */
export function weeklyHours({ week }: Pick<OfficeSchedule, 'week'>): DailyHours[] {
  return week.flatMap(({ weekdays, from, to }) => {
    const days = daysInWords(weekdays)
    return days === '' ? [] : [{ days, from, to }]
  })
}

function daysInWords(weekdays: readonly Weekday[]): string {
  const days = order.filter((day) => weekdays.includes(day))
  if (days.length === order.length) return 'Ежедневно'
  const text = runsOf(days)
    .map((run) => run.map((day) => names[day]))
    .map((run) => (run.length > 2 ? `${run[0]} — ${run.at(-1)}` : run.join(', ')))
    .join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Splits days in the order of the week where one is left out. */
function runsOf(days: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const follows = last !== undefined && order.indexOf(day) === order.indexOf(last) + 1
    if (run !== undefined && follows) run.push(day)
    else runs.push([day])
  }
  return runs
}
