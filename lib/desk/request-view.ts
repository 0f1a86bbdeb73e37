import type { OfficeHours } from '#lib/consultations/office-hours.ts'
import type { Erasure, RequestDetails, StoredRequest } from '#lib/consultations/store/store.ts'
import type { Account } from './accounts.ts'
import { erasureText } from './erasure-text.ts'
import { eventText } from './event-text.ts'
import { formatMoment } from '#lib/format/moment.ts'
import { replyLink } from './reply-link.ts'
import { deliveriesOf, factsOf, originOf, type Fact } from './request-facts.ts'
import { toRequestRow, type RequestRow } from './request-row.ts'

/** What the page of a request shows. */
export type RequestView = {
  row: RequestRow
  status: string
  isQuarantined: boolean
  isErased: boolean
  /** How far its erasure has come. */
  erasure: string | undefined
  /** Whether the reader may become the one who answers; `row.takenBy` is who does so far. */
  mayTake: boolean
  mayErase: boolean
  reply: { href: string; title: string } | undefined
  facts: Fact[]
  message: string | undefined
  origin: Fact[]
  deliveries: Fact[]
  notes: { author: string; at: string; text: string }[]
  /** The latest line first. */
  log: string[]
  /** Other requests of the same contact. */
  earlier: RequestRow[]
}

const replyTitles: Readonly<Record<string, string>> = {
  whatsapp: 'Ответить в WhatsApp',
  telegram: 'Ответить в Telegram',
  max: 'Ответить в MAX',
  phone: 'Позвонить',
  email: 'Написать письмо',
}

type Context = {
  /** Who reads. */
  account: Account
  /** All requests of this contact. */
  same: readonly StoredRequest[]
  hours: OfficeHours | undefined
  /** Of this request, if it was erased; its latest. */
  erasure: Erasure | undefined
  /** Milliseconds since 1970. */
  now: number
}

export function toRequestView(
  request: RequestDetails,
  { account, same, hours, erasure, now }: Context,
): RequestView {
  const href = request.quarantined ? undefined : replyLink(request)
  const isErased = request.contact === ''
  return {
    row: toRequestRow(request, { hours, now }),
    status: request.status,
    isQuarantined: request.quarantined,
    isErased,
    erasure: erasure && erasureText(erasure),
    mayTake: !request.quarantined && !isErased && request.takenBy !== account.name,
    mayErase: account.role === 'owner' && !isErased,
    reply: href === undefined ? undefined : { href, title: replyTitles[request.channel] ?? '' },
    facts: factsOf(request, now),
    message: request.message ?? undefined,
    origin: originOf(request),
    deliveries: deliveriesOf(request),
    notes: request.notes.map((note) => ({ ...note, at: formatMoment(Date.parse(note.at)) })),
    log: request.events.map(eventText).toReversed(),
    earlier: same
      .filter(({ number }) => number !== request.number)
      .map((other) => toRequestRow(other, { hours, now })),
  }
}
