import { channelTitle } from '#lib/consultations/channel.ts'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import { dayTitle } from './days.ts'
import type { Count, Figures } from './figures.ts'

/** The days that a mail is about, `YYYY-MM-DD`, both included. */
export type Week = { first: string; last: string }

const mostRows = 15

/** The Monday e-mail to the owner: figures of the week before, without personal data. */
export function toMondayMail(
  figures: Figures,
  { first, last }: Week,
  { channel, siteUrl, now }: { channel: string; siteUrl: string; now: number },
): OutboxMessage {
  const { views, requests } = figures
  return {
    id: `monday-mail:${first}:${channel}`,
    channel,
    message: {
      reference: `monday-${first}`,
      to: { kind: 'owner' },
      subject: `Неделя сайта: заявок ${requests.total}, просмотров ${views.total}`,
      text: [
        `Неделя с ${dayTitle(first)} по ${dayTitle(last)}, ${new URL(siteUrl).host}.`,
        section(`Заявок: ${requests.total}`, [
          ...(figures.quarantined > 0 ? [`в карантине ещё ${figures.quarantined}`] : []),
          answerLine(figures.medianAnswerMinutes),
        ]),
        table(
          'Каналы связи',
          requests.byChannel.map(({ name, count }) => ({ name: channelTitle(name), count })),
        ),
        table('О чём', requests.byContext),
        table('С какой страницы пришли', requests.byPage),
        section(`Просмотров: ${views.total}, роботов ${figures.botViews}`, rowsOf(views.byPage)),
        section(`Подписчиков: ${figures.subscribers}`, []),
        section(`Недоставленных сообщений: ${figures.deadLetters}`, deadHint(figures.deadLetters)),
        `${siteUrl}/desk/numbers/`,
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      date: new Date(now).toISOString(),
    },
  }
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines].join('\n')
}

function table(title: string, counts: readonly Count[]): string {
  return counts.length === 0 ? '' : section(title, rowsOf(counts))
}

function rowsOf(counts: readonly Count[]): string[] {
  const rest = counts.slice(mostRows).reduce((sum, { count }) => sum + count, 0)
  const rows = counts.slice(0, mostRows).map(({ name, count }) => `${count}  ${name}`)
  return rest === 0 ? rows : [...rows, `${rest}  остальное`]
}

function answerLine(minutes: number | undefined): string {
  const time = answerTime(minutes)
  return time === undefined ? 'ни одну не взяли в работу' : `обычно до ответа: ${time} (медиана)`
}

/** Minutes as people say them; undefined if there are none. */
export function answerTime(minutes: number | undefined): string | undefined {
  if (minutes === undefined) return undefined
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${hours > 0 ? `${hours} ч ` : ''}${rest} мин`
}

function deadHint(count: number): string[] {
  return count === 0 ? [] : ['Отправить ещё раз: npm run requests -- retry']
}
