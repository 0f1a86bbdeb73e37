import type { Subscriber } from '#lib/consultations/store/letter-store.ts'
import { confirmationsTopic, type OutboxMessage } from '#lib/outbox/message.ts'

/**
 * The mail that asks whether the owner of the address wants letters. It repeats nothing that was
 * typed and has no other content, because the address may be another person's.
 */
export function toOptIn(
  { email, key, token }: Subscriber,
  { siteUrl, now }: { siteUrl: string; now: number },
): OutboxMessage {
  const site = new URL(siteUrl).hostname
  return {
    id: `letters:${key}:opt-in-${now}`,
    channel: confirmationsTopic,
    message: {
      reference: `letters-opt-in-${referenceOf(key)}`,
      to: { kind: 'prospect', address: email },
      subject: `Подтвердите подписку на блог ${site}`,
      text: [
        `Здравствуйте! Этот адрес указали, чтобы получать новые статьи сайта ${site}.`,
        '',
        'Если это были вы, подтвердите подписку в течение недели:',
        `${siteUrl}/letters/confirm/?token=${token}`,
        '',
        'Если не вы, ничего делать не нужно: писем не будет, адрес удалится сам.',
      ].join('\n'),
      date: new Date(now).toISOString(),
    },
  }
}

/** A part of the key that is fit for a file name. */
export function referenceOf(key: string): string {
  return key.replace(/[^a-z0-9]/gi, '').slice(0, 12)
}
