import { answerBy, type OfficeHours } from '#lib/consultations/office-hours.ts'
import { urgentAnswerMs } from '#lib/consultations/urgent.ts'
import type { StoredRequest } from '#lib/consultations/store/store.ts'
import { formatDuration, formatMomentOn } from '#lib/format/moment.ts'

export type Deadline = { text: string; late: boolean }

type Waiting = Pick<StoredRequest, 'status' | 'quarantined' | 'urgent' | 'createdAt' | 'restoredAt'>

/**
 * When the answer to a request is due, by what the office promises; undefined when it promises
 * nothing or the client has been answered. An urgent one is due within minutes, at any hour. `now`
 * is in milliseconds since 1970.
 */
export function deadlineOf(
  { status, quarantined, urgent, createdAt, restoredAt }: Waiting,
  hours: OfficeHours | undefined,
  now: number,
): Deadline | undefined {
  if (quarantined || (status !== 'new' && status !== 'active')) return undefined
  const since = Date.parse(restoredAt ?? createdAt)
  const due = urgent ? since + urgentAnswerMs : hours && answerBy(hours, since)
  if (due === undefined) return undefined
  return now > due
    ? { text: `ответ просрочен на ${formatDuration(now - due)}`, late: true }
    : { text: `ответить до ${formatMomentOn(due, now)}`, late: false }
}
