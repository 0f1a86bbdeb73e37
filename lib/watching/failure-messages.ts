import type { OutboxMessage } from '#lib/outbox/message.ts'
import { formatMoment } from '#lib/format/moment.ts'
import { routeTitles } from './route-class.ts'
import type { FailingRoute } from './vitals.ts'

type Target = { channels: readonly string[]; siteUrl: string; now: number }

/**
 * Tells the owner that a part of the site answers with errors. `requestId` is that of the last one. Like
 * all notices, it goes through third parties: no path, no address, nothing of a visitor.
 */
export function toFailureNotice(
  { route, since, failures }: FailingRoute,
  requestId: string,
  target: Target,
): OutboxMessage[] {
  return toMessages(`${route}-${target.now}`, target, {
    subject: `Сайт отвечает с ошибками: ${routeTitles[route]}`,
    lines: [
      `Часть сайта «${routeTitles[route]}» отвечает с ошибками.`,
      `Первая ошибка была ${momentOf(since)}, с тех пор ошибок: ${failures}.`,
      `Номер последнего запроса, для поиска в журнале: ${requestId}.`,
      '',
      'Пока ошибки продолжаются, следующее сообщение о них придёт через сутки. Когда час пройдёт без ошибок, мы напишем, что всё снова работает.',
    ],
  })
}

/** Tells the owner that a part of the site has worked for an hour. */
export function toRecoveryNotice(
  { route, since, lastAt, failures }: FailingRoute,
  target: Target,
): OutboxMessage[] {
  return toMessages(`${route}-${lastAt}-well`, target, {
    subject: `Снова работает: ${routeTitles[route]}`,
    lines: [
      `Часть сайта «${routeTitles[route]}» снова работает: час без ошибок.`,
      `Ошибки были с ${momentOf(since)} до ${momentOf(lastAt)}, всего ${failures}.`,
    ],
  })
}

function toMessages(
  name: string,
  { channels, siteUrl, now }: Target,
  { subject, lines }: { subject: string; lines: readonly string[] },
): OutboxMessage[] {
  const routes = channels.includes('email') ? ['email'] : channels
  return routes.map((channel) => ({
    id: `failing-${name}:${channel}`,
    channel,
    message: {
      reference: `failing-${name}`,
      to: { kind: 'owner' },
      subject,
      text: [...lines, '', `${siteUrl}/desk/numbers/`].join('\n'),
      date: new Date(now).toISOString(),
    },
  }))
}

function momentOf(ms: number): string {
  return `${formatMoment(ms)} по Москве`
}
