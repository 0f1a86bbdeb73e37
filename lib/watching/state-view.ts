import { formatFileSize } from '#lib/format/file-size.ts'
import { formatDuration, formatMomentOn } from '#lib/format/moment.ts'
import { formatNumber } from '#lib/format/plural.ts'
import { stateProblems, type StateProblem } from './state-problems.ts'
import type { OfficeFigures } from '#lib/consultations/office-figures.ts'
import type { SiteState, SiteWork } from './vitals.ts'

/** The state of the site as the desk shows it: what is wrong first, then the figures. */
export type StateView = {
  problems: StateProblem[]
  facts: { label: string; text: string }[]
}

/** The state in words, as of `now` (milliseconds since 1970). */
export function toStateView(state: SiteState, now: number): StateView {
  const { work, office, disk, build } = state
  const facts: [label: string, text: string | undefined][] = [
    ['Работает', `${formatDuration(now - work.startedAt)}, версия ${build.version}`],
    ['Содержание', state.isLakeUp ? 'отвечает' : 'не отвечает'],
    ['Правки', eventsText(state, now)],
    ['Страницы', staleText(state.oldestStaleMs)],
    ['Ответов', answersText(work)],
    ['Из памяти', memoryText(work)],
    ['Сборка страницы', rendersText(work)],
    ['Заявки', office && requestsText(office)],
    ['Ждут отправки', office && waitingText(office)],
    ['Не доставлено', office && deadText(office)],
    [
      'Место на диске',
      disk && `свободно ${formatFileSize(disk.freeBytes)} из ${formatFileSize(disk.totalBytes)}`,
    ],
    ['Память', formatFileSize(work.memoryBytes)],
  ]
  if (state.isBackedUp) facts.push(['Резервная копия', backupText(state, now)])
  return {
    problems: stateProblems(state, now),
    facts: facts.map(([label, text]) => ({ label, text: text ?? 'неизвестно' })),
  }
}

function eventsText({ events }: SiteState, now: number): string {
  const last =
    events.lastEventAt === undefined
      ? ''
      : `, последнее сообщение ${formatMomentOn(Date.parse(events.lastEventAt), now)}`
  const states = { connected: 'слышны сразу', polling: 'проверяются по времени', away: 'не слышны' }
  return `${states[events.state]}${last}`
}

function backupText({ lastBackupAt }: SiteState, now: number): string {
  return lastBackupAt === undefined ? 'нет' : formatMomentOn(lastBackupAt, now)
}

function staleText(ms: number): string {
  return ms === 0 ? 'показывают всё, что опубликовано' : `отстают на ${formatDuration(ms)}`
}

function answersText({ answers }: SiteWork): string {
  // While the site starts, its health is 503 by design.
  const asked = answers.filter(({ route }) => route !== 'health')
  const sum = (counted: SiteWork['answers']) =>
    formatNumber(counted.reduce((total, { count }) => total + count, 0))
  return `${sum(asked)}, с ошибкой сайта ${sum(asked.filter(({ status }) => status >= 500))}`
}

function memoryText({ lookups }: SiteWork): string {
  const all = lookups.reduce((total, { count }) => total + count, 0)
  const hits = lookups.find(({ result }) => result === 'hit')?.count ?? 0
  return all === 0 ? 'страниц ещё не спрашивали' : `${Math.floor((hits / all) * 100)} % страниц`
}

function rendersText({ renders: { count, totalMs } }: SiteWork): string {
  return count === 0
    ? 'ещё не было'
    : `в среднем ${Math.round(totalMs / count)} мс, всего ${formatNumber(count)}`
}

const statuses: readonly [status: string, title: string][] = [
  ['new', 'новых'],
  ['active', 'в работе'],
  ['waiting', 'ждут клиента'],
  ['closed', 'закрыто'],
  ['spam', 'спам'],
  ['quarantine', 'в карантине'],
]

function requestsText({ requests }: OfficeFigures): string {
  const found = statuses.flatMap(([status, title]) => {
    const count = requests.find((one) => one.status === status)?.count ?? 0
    return count === 0 ? [] : [`${title} ${formatNumber(count)}`]
  })
  return found.length === 0 ? 'нет' : found.join(', ')
}

const channels: Readonly<Record<string, string>> = {
  email: 'почта',
  telegram: 'Telegram',
  file: 'файлы',
  confirmations: 'письма клиентам',
  letters: 'письма подписчикам',
}

function waitingText({ messages }: OfficeFigures): string {
  const waiting = messages.filter((row) => row.waiting > 0)
  if (waiting.length === 0) return 'нет'
  const oldest = Math.max(...waiting.map(({ oldestMs }) => oldestMs))
  return `${byChannel(waiting.map((row) => [row.channel, row.waiting]))}; старейшее ${formatDuration(oldest)}`
}

function deadText({ messages }: OfficeFigures): string {
  const dead = messages.filter((row) => row.dead > 0)
  return dead.length === 0 ? 'нет' : byChannel(dead.map((row) => [row.channel, row.dead]))
}

function byChannel(counts: readonly [channel: string, count: number][]): string {
  return counts
    .map(([channel, count]) => `${channels[channel] ?? channel} ${formatNumber(count)}`)
    .join(', ')
}
