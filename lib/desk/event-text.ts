import { statuses, type RequestDetails } from '#lib/consultations/store/store.ts'
import { formatMoment } from '#lib/format/moment.ts'
import { statusTitles } from './status-titles.ts'

const texts: Readonly<Record<string, string>> = {
  read: 'открытие',
  exported: 'выгрузка',
  taken: 'взята в работу',
  note: 'заметка',
  restored: 'возвращена из карантина',
  erased: 'данные клиента удалены',
  'reminded-office': 'напомнили офису',
  'reminded-owner': 'напомнили владельцу',
}

/** A line of a request's log: «28 ноября, 15:04 · anna · открытие». */
export function eventText({ at, actor, kind, detail }: RequestDetails['events'][number]): string {
  const status = statuses.find((known) => known === detail)
  const what =
    kind === 'status' && status !== undefined ? statusTitles[status] : (texts[kind] ?? kind)
  return [formatMoment(Date.parse(at)), actor, what].join(' · ')
}
