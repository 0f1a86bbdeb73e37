import type { Subscriber } from '#lib/consultations/store/letter-store.ts'
import { lettersTopic, type OutboxMessage } from '#lib/outbox/message.ts'
import { referenceOf } from './opt-in.ts'

export type NewArticle = { id: string; title: string; description: string; href: string }

/** The letter about new articles, for one subscriber. `issue` names it: the day of its digest. */
export function toDigest(
  { email, key, token }: Subscriber,
  articles: readonly NewArticle[],
  { siteUrl, siteTitle, issue, now }: Issue,
): OutboxMessage {
  const [first] = articles
  const others = articles.length - 1
  return {
    id: `letters:${key}:digest-${issue}`,
    channel: lettersTopic,
    message: {
      reference: `letters-${issue}-${referenceOf(key)}`,
      to: {
        kind: 'subscriber',
        address: email,
        unsubscribe: `${siteUrl}/api/subscriptions/unsubscribe/?token=${token}`,
      },
      subject: `${first?.title ?? siteTitle}${others > 0 ? ` и ещё ${others}` : ''}`,
      text: [
        `Новое в блоге ${siteTitle}:`,
        ...articles.map(({ title, description, href }) =>
          [title, description, `${siteUrl}${href}`].filter(Boolean).join('\n'),
        ),
        `Вы получили это письмо, потому что подписались на блог.\nОтписаться: ${siteUrl}/letters/unsubscribe/?token=${token}`,
      ].join('\n\n'),
      date: new Date(now).toISOString(),
    },
  }
}

type Issue = {
  siteUrl: string
  siteTitle: string
  /** Letters, digits and dashes. */
  issue: string
  /** Milliseconds since 1970. */
  now: number
}
