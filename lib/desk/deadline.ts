import { answerBy, type OfficeHours } from '#lib/consultations/office-hours.ts'
import type { StoredRequest } from '#lib/consultations/store/store.ts'
import { formatDuration, formatMomentOn } from './moment.ts'

export type Deadline = { text: string; late: boolean }

type Waiting = Pick<StoredRequest, 'status' | 'quarantined' | 'createdAt' | 'restoredAt'>

/**
 * When the answer to a request is due, by what the office promises; undefined when it promises
 * nothing or the client has been answered. `now` is in milliseconds since 1970.
 */
export function deadlineOf(
  { status, quarantined, createdAt, restoredAt }: Waiting,
  hours: OfficeHours | undefined,
  now: number,
): Deadline | undefined {
  if (quarantined || (status !== 'new' && status !== 'active')) return undefined
  const due = hours === undefined ? undefined : answerBy(hours, Date.parse(restoredAt ?? createdAt))
  if (due === undefined) return undefined
  return now > due
    ? { text: `ответ просрочен на ${formatDuration(now - due)}`, late: true }
    : { text: `ответить до ${formatMomentOn(due, now)}`, late: false }
}
