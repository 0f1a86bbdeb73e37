import type { Consultation } from './schema.ts'

/** «срочно», but not «не очень срочно», «без срочности» or «срочности нет». */
const urgent =
  /(?<!(?<!\p{L})(?:не|нет|без)\s{1,3}(?:(?:очень|сильно|так|слишком|особо|особенно)\s{1,3})?)срочн(?!ост\p{L}{0,3}\s{1,3}нет)/u
/** Water, fire, gas, thieves; but nobody is alarmed who wants a fireplace lit. */
const emergencies =
  /авари|(?:про)?теч[её]т|протечк|прорвал|потоп|затоп(?!ит?е?(?!\p{L})|\p{L}{0,5}\s{1,3}(?:камин|печ|бан))|затапл|зали(?:л|ва[ею]т)|хлещет|пожар(?!н)|(?:пахнет|запах\p{L}{0,2})\s{1,3}газ|взлом|ограб|обокра/u
/** What cannot wait until the office opens, as people write it. */
const urgentWords = new RegExp(`(?<!\\p{L})(?:${urgent.source}|${emergencies.source})`, 'iu')

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
