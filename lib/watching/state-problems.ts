import { lateBackupHours } from '#lib/layout/last-backup.ts'
import { formatFileSize } from '#lib/format/file-size.ts'
import { formatDuration, formatMomentOn } from '#lib/format/moment.ts'
import { withNoun } from '#lib/format/plural.ts'
import { routeTitles } from './route-class.ts'
import { problemsOf, type Problem, type SiteState, type Vitals } from './vitals.ts'

/** What is wrong, in words, and what to do about it. */
export type StateProblem = { text: string; href?: string }

/** Pages follow a change within seconds; by then something keeps them from it. */
const lateMs = 5 * 60_000
/** By then more than a short failure of the mail server keeps a notice from the office. */
const longNoticeMs = 15 * 60_000

/** What is wrong with the site at `now` (milliseconds since 1970), the worst first. */
export function stateProblems(state: SiteState, now: number): StateProblem[] {
  const found = new Set(problemsOf(state))
  const vital = (problem: Problem) => (found.has(problem) ? [vitalTexts[problem](state)] : [])
  return [
    ...vital('disk'),
    ...(state.failing ?? []).map((failing) => ({
      text: `Часть сайта «${routeTitles[failing.route]}» отвечает с ошибками: ${failing.failures} с ${formatMomentOn(failing.since, now)}, последняя ${formatMomentOn(failing.lastAt, now)}.`,
    })),
    ...overdue(state),
    ...vital('dead-letters'),
    ...((state.oldestNoticeMs ?? 0) >= longNoticeMs
      ? [
          {
            text: `Сообщения о заявках ждут отправки ${formatDuration(state.oldestNoticeMs ?? 0)}.`,
          },
        ]
      : []),
    ...vital('lake'),
    ...vital('events'),
    ...(state.oldestStaleMs >= lateMs
      ? [{ text: `Страница отстаёт от правки на ${formatDuration(state.oldestStaleMs)}.` }]
      : []),
    ...vital('erasure'),
    ...lateBackup(state, now),
    ...fillingDisk(state, found.has('disk')),
  ]
}

const vitalTexts: Record<Problem, (vitals: Vitals) => StateProblem> = {
  disk: ({ disk }) => ({
    text: disk
      ? `На диске почти не осталось места: ${formatFileSize(disk.freeBytes)}. Новые заявки могут не записаться.`
      : 'Диск с данными не читается.',
  }),
  lake: () => ({
    text: 'Хранилище содержания не отвечает: страницы показываются из копий, правки не выходят.',
  }),
  events: ({ events }) => ({
    text:
      events.state === 'polling'
        ? 'Сайт не слышит правок сразу и спрашивает о них сам: они выходят с задержкой.'
        : 'Сайт не слышит о правках.',
  }),
  'dead-letters': ({ deadLetters = [] }) => ({
    text: `Не доставлено сообщений: ${deadLetters.length}.`,
    href: '/desk/letters/',
  }),
  erasure: ({ oldestErasureMs = 0 }) => ({
    text: `Стирание данных не закончено ${formatDuration(oldestErasureMs)}: базу держит открытой другая программа.`,
  }),
}

function overdue({ office }: SiteState): StateProblem[] {
  if (office === undefined || office.overdue === 0) return []
  const requests = withNoun(office.overdue, ['новую заявку', 'новые заявки', 'новых заявок'])
  return [{ text: `Просрочен ответ на ${requests}.`, href: '/desk/' }]
}

/** An installation without any backup is the doctor's subject: a showcase needs none. */
function lateBackup({ lastBackupAt }: SiteState, now: number): StateProblem[] {
  const age = lastBackupAt === undefined ? 0 : now - lastBackupAt
  if (age <= lateBackupHours * 3_600_000) return []
  return [
    { text: `Последней резервной копии ${formatDuration(age)}: проверьте, почему нет новой.` },
  ]
}

function fillingDisk({ disk }: SiteState, isScarce: boolean): StateProblem[] {
  if (disk === undefined || isScarce || disk.freeBytes >= disk.totalBytes / 10) return []
  const [free, total] = [formatFileSize(disk.freeBytes), formatFileSize(disk.totalBytes)]
  return [{ text: `Диск заполняется: свободно ${free} из ${total}.` }]
}
