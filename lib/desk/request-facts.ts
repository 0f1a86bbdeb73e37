import { contactText } from '#lib/consultations/answer-link.ts'
import type { RequestDetails } from '#lib/consultations/store/store.ts'
import { timeZoneTitle } from '#lib/consultations/time-zone.ts'
import { isRecord } from '#lib/json/is-record.ts'
import { formatMoment } from '#lib/format/moment.ts'
import { revisionLine } from '#lib/format/revision.ts'
import { channelTitle } from './request-row.ts'

/** One line of what is known of a request. */
export type Fact = { label: string; text: string }

/** Everything the form brought, without what is absent. `now` is in milliseconds since 1970. */
export function factsOf(request: RequestDetails, now: number): Fact[] {
  const { timeZone, consent } = request
  return present([
    ['Как ответить', channelTitle(request.channel)],
    ['Контакт', contactText(request.contact)],
    ['Имя', request.name],
    ['Где клиент', timeZone && `${timeZoneTitle(timeZone)}, сейчас там ${timeIn(timeZone, now)}`],
    ['Удобное время', request.hours],
    ['Тема', request.topic],
    ['О странице', request.context],
    ['NDA', request.nda ? 'сначала подписать' : null],
    ['Письма', request.letters ? 'согласен получать' : null],
    ['Получена', formatMoment(Date.parse(request.createdAt))],
    ['Возвращена', request.restoredAt && formatMoment(Date.parse(request.restoredAt))],
    ['Согласие', `${revisionLine(consent.version)}, ${formatMoment(Date.parse(consent.at))}`],
  ])
}

/** Where the client came from. */
export function originOf(request: RequestDetails): Fact[] {
  return present([
    ['Первая страница', request.entryPage],
    ['Пришёл с', request.referrerHost],
    ['Метки', utmText(request.utm)],
  ])
}

const states: Readonly<Record<string, string>> = {
  pending: 'ждёт отправки',
  leased: 'отправляется',
  done: 'отправлено',
  dead: 'не отправлено',
}

const routes: Readonly<Record<string, string>> = {
  email: 'Почта',
  telegram: 'Telegram',
  file: 'Файл',
  confirmations: 'Письмо клиенту',
}

/** What became of the messages about a request. */
export function deliveriesOf({ deliveries }: Pick<RequestDetails, 'deliveries'>): Fact[] {
  return deliveries.map(({ channel, state, attempts }) => ({
    label: routeTitle(channel),
    text: `${states[state] ?? state}${attempts > 1 ? `, попыток: ${attempts}` : ''}`,
  }))
}

/** The name of a route by which messages leave. */
export function routeTitle(route: string): string {
  return routes[route] ?? route
}

/** «yandex, cpc» for the JSON that is stored. */
function utmText(utm: string | null): string | null {
  const marks: unknown = utm === null ? {} : JSON.parse(utm)
  return isRecord(marks) ? Object.values(marks).join(', ') : null
}

function timeIn(timeZone: string, now: number): string {
  const format = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' })
  return format.format(now)
}

function present(facts: (readonly [label: string, text: string | null])[]): Fact[] {
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []))
}
