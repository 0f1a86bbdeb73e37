import type { Erasure } from '#lib/consultations/store/store.ts'
import { withNoun } from '#lib/format/plural.ts'
import { formatMoment } from '#lib/format/moment.ts'

const obstacle =
  'Обычно мешает другая программа, которая читает базу, например резервное копирование.'
const rest = 'Когда она закончит, сайт в течение минуты перезапишет файлы и составит акт.'

/** How far the erasure of a request has come. The path of its act is the one in the data folder. */
export function erasureText({ act, overwrittenAt }: Erasure): string {
  return overwrittenAt === undefined
    ? `Из заявки, очереди и уведомлений всё удалено, но ещё есть в файлах базы. ${obstacle} ${rest}`
    : `Файлы базы перезаписаны ${formatMoment(Date.parse(overwrittenAt))}. Акт об уничтожении: erasures/${act}`
}

/** What the owner should know of erasures that are open; undefined if there are none. */
export function openErasuresText(open: readonly Erasure[]): string | undefined {
  if (open.length === 0) return undefined
  const numbers = new Set(open.flatMap(({ request }) => request?.number ?? []))
  const requests = numbers.size === 0 ? [] : [requestsText([...numbers])]
  const letters = open.some(({ request }) => request === undefined) ? ['подписка на письма'] : []
  const what = [...requests, ...letters].join('; ')
  return `Стёртое ещё есть в файлах базы: ${what}. ${obstacle} ${rest}`
}

/** The numbers, unless there are many, as after a day on which terms have ended. */
function requestsText(numbers: readonly number[]): string {
  if (numbers.length > 5) return withNoun(numbers.length, ['заявка', 'заявки', 'заявок'])
  return `${numbers.length === 1 ? 'заявка' : 'заявки'} №\u00a0${numbers.join(', ')}`
}
