import { contactText } from '#lib/consultations/answer-link.ts'
import { channels, channelTitles } from '#lib/consultations/channel.ts'
import type { OfficeHours } from '#lib/consultations/office-hours.ts'
import { statuses, type StoredRequest } from '#lib/consultations/store/store.ts'
import { deadlineOf, type Deadline } from './deadline.ts'
import { formatDuration, formatMomentOn } from '#lib/format/moment.ts'
import { requestPath } from './paths.ts'
import { statusTitles } from './status-titles.ts'

/** A request in a list. */
export type RequestRow = {
  number: number
  href: string
  /** Name and contact; what is left of an erased one. */
  who: string
  channel: string
  status: string
  isNew: boolean
  isUrgent: boolean
  /** «12 мин», since the request came. */
  age: string
  /** When it came. */
  at: string
  deadline: Deadline | undefined
  takenBy: string | undefined
}

/** `now` is in milliseconds since 1970. */
export function toRequestRow(
  request: StoredRequest,
  { hours, now }: { hours: OfficeHours | undefined; now: number },
): RequestRow {
  const created = Date.parse(request.createdAt)
  return {
    number: request.number,
    href: requestPath(request.number),
    who: whoOf(request),
    channel: channelTitle(request.channel),
    status: request.quarantined ? 'карантин' : statusTitle(request.status),
    isNew: !request.quarantined && request.status === 'new',
    isUrgent: request.urgent,
    age: formatDuration(now - created),
    at: formatMomentOn(created, now),
    deadline: deadlineOf(request, hours, now),
    takenBy: request.takenBy ?? undefined,
  }
}

/** Name and contact of a request in one line. */
export function whoOf({ name, contact }: Pick<StoredRequest, 'name' | 'contact'>): string {
  if (contact === '') return 'данные удалены'
  return name === null ? contactText(contact) : `${name}, ${contactText(contact)}`
}

export function channelTitle(channel: string): string {
  const known = channels.find((name) => name === channel)
  return known === undefined ? channel : channelTitles[known]
}

function statusTitle(status: string): string {
  const known = statuses.find((name) => name === status)
  return known === undefined ? status : statusTitles[known]
}
