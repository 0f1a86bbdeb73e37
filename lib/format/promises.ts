import { withNoun } from './plural.ts'
import type { NounForms } from './plural.ts'

/** What the owner promises in figures; what is not set is promised in words alone. */
export type Promises = {
  /** Minutes of office time until a message is answered. */
  answerMinutes?: number
  /** When messages are answered: «Ежедневно с 9 до 21 по Москве». */
  officeHours?: string
  /** Minutes until an urgent message is answered, at any time. */
  urgentMinutes?: number
  /** Working days until an estimate. */
  estimateDays?: number
  /** Percent by which the costs may differ from their estimate. */
  estimatePercent?: number
  /** Day of the weekly report. */
  reportDay?: Weekday
  /** Latest time of the weekly report, `HH:MM`. */
  reportTime?: string
  /** Working days until the keys are back after the end of a contract. */
  keysDays?: number
  /** Years that the duty of silence outlasts a contract. */
  secrecyYears?: number
  /** Percent of the clients who are never there. */
  remotePercent?: number
  /** Years that a client stays, on average. */
  clientYears?: number
}

export type Weekday = keyof typeof weekdays

const weekdays = {
  mon: ['каждый понедельник', 'в понедельник'],
  tue: ['каждый вторник', 'во вторник'],
  wed: ['каждую среду', 'в среду'],
  thu: ['каждый четверг', 'в четверг'],
  fri: ['каждую пятницу', 'в пятницу'],
  sat: ['каждую субботу', 'в субботу'],
  sun: ['каждое воскресенье', 'в воскресенье'],
} as const

/** «за …», then «в течение …». */
const minutes = [
  ['минуту', 'минуты', 'минут'],
  ['минуты', 'минут', 'минут'],
] as const
const hours = [
  ['час', 'часа', 'часов'],
  ['часа', 'часов', 'часов'],
] as const
const workingDays = [
  ['рабочий день', 'рабочих дня', 'рабочих дней'],
  ['рабочего дня', 'рабочих дней', 'рабочих дней'],
] as const
const years = ['год', 'года', 'лет'] as const

type Word = (promises: Promises) => string | undefined

/**
 * What a text may name in braces, in the case of its sentence: its words, and the words while the
 * settings have no figure.
 */
const words: Readonly<Record<string, readonly [Word, unset: string]>> = {
  'срок ответа': [(set) => time(set.answerMinutes, 0), 'оговорённый срок'],
  'срока ответа': [(set) => time(set.answerMinutes, 1), 'оговорённого срока'],
  'часы ответа': [({ officeHours }) => officeHours && lowerFirst(officeHours), 'в рабочие часы'],
  'срок срочного ответа': [(set) => time(set.urgentMinutes, 0), 'оговорённый срок'],
  'срока срочного ответа': [(set) => time(set.urgentMinutes, 1), 'оговорённого срока'],
  'срок сметы': [(set) => counted(set.estimateDays, workingDays[0]), 'оговорённый срок'],
  'срока сметы': [(set) => counted(set.estimateDays, workingDays[1]), 'оговорённого срока'],
  'точности сметы': [(set) => percent(set.estimatePercent), 'оговорённого предела'],
  'дни отчёта': [({ reportDay }) => reportDay && weekdays[reportDay][0], 'каждую неделю'],
  'в день отчёта': [({ reportDay }) => reportDay && weekdays[reportDay][1], 'в день отчёта'],
  'часа отчёта': [({ reportTime }) => reportTime, 'вечера'],
  'срок возврата ключей': [(set) => counted(set.keysDays, workingDays[0]), 'оговорённый срок'],
  'срок тайны': [(set) => counted(set.secrecyYears, years), 'оговорённый срок'],
  'доля дел на расстоянии': [(set) => percent(set.remotePercent), 'большинство'],
  'срок сотрудничества': [({ clientYears }) => counted(clientYears, years), 'годы'],
}

/** What may stand in braces, as editors write it. */
export const promiseNames: readonly string[] = Object.keys(words)

/** The words of every promise by its name. */
export function promiseWords(promises: Promises): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).map(([name, [word, unset]]) => [name, word(promises) || unset]),
  )
}

// An editor may forget the second brace, and «Типограф» makes spaces unbreakable.
const inBraces = /\{\s*(\p{Script=Cyrillic}[^{}\n]*)(\}?)/gu

/** Whether a text, or the JSON of a value, names a promise. */
export function namesPromise(text: string): boolean {
  return text.search(inBraces) >= 0
}

/** The text with each `{name}` replaced by its words; with a capital where the name has one. */
export function fillPromises(text: string, known: ReadonlyMap<string, string>): string {
  return text.replaceAll(inBraces, (found: string, name: string, end: string) => {
    const filled = known.get(nameOf(name))
    if (filled === undefined || end === '') return found
    return /^\p{Lu}/u.test(name) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled
  })
}

/** What stands in braces and is no promise: visitors would read it as it is. */
export function unknownPromises(text: string): string[] {
  return [...text.matchAll(inBraces)].flatMap(([found, name = '', end]) =>
    end !== '' && Object.hasOwn(words, nameOf(name)) ? [] : [found],
  )
}

function nameOf(written: string): string {
  return lowerFirst(written.trim().replaceAll(/\s+/g, ' '))
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** `form`: 0 for «за час», 1 for «в течение часа». */
function time(count: number | undefined, form: 0 | 1): string | undefined {
  if (count === undefined) return undefined
  return count % 60 === 0 ? counted(count / 60, hours[form]) : counted(count, minutes[form])
}

function counted(count: number | undefined, forms: NounForms): string | undefined {
  if (count === undefined) return undefined
  // No line ends between a number and what it counts.
  return count === 1 ? forms[0] : withNoun(count, forms).replace(' ', '\u00A0')
}

function percent(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value.toLocaleString('ru-RU')}\u00A0%`
}
