import type { Consultation } from './schema.ts'

/** What cannot wait until the office opens, as people write it. */
const urgentWords =
  /(?<!\p{L})(?:(?<!не\s{1,3})срочн|авари|(?:про)?теч[её]т|протечк|прорвал|потоп|затоп|пожар)/iu

/**
 * Whether a request says that it is urgent: by a word in its topic or message. The office then has
 * fifteen minutes of any hour (`nextReminder`).
 */
export function isUrgent({
  topic = '',
  message = '',
}: Pick<Consultation, 'topic' | 'message'>): boolean {
  return urgentWords.test(`${topic}\n${message}`)
}

/** An urgent request is answered within this time, at any hour. */
export const urgentAnswerMs = 15 * 60_000
