/** When the office answers: times `HH:MM`, dates `YYYY-MM-DD`, both in Petersburg. */
export type OfficeSchedule = {
  week: { weekdays: Weekday[]; from: string; to: string }[]
  holidays: string[]
  /** Dates with hours of their own; they win over holidays. */
  exceptions: { date: string; from: string; to: string }[]
  /** Office minutes within which an answer is promised. */
  answerMinutes: number
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
