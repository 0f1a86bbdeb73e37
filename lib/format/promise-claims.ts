import type { Promises, Weekday } from './promises.ts'

/** A figure that a text promises in so many words: `{срок ответа}` would follow the settings. */
type Claim = {
  [Name in keyof Promises]-?: {
    promise: Name
    value: NonNullable<Promises[Name]>
    /** The words of the text. */
    words: string
  }
}[Exclude<keyof Promises, 'officeHours'>]

const numerals: readonly [RegExp, number][] = [
  [/^полтор/, 1.5],
  [/^три с полови/, 3.5],
  [/^четыр/, 4],
  [/^дв(?:а|е|ух)$/, 2],
  [/^(?:три|тр[её]х)$/, 3],
  [/^пят(?:ь|и)$/, 5],
  [/^шест(?:ь|и)$/, 6],
  [/^сем(?:ь|и)$/, 7],
  [/^(?:восемь|восьми)$/, 8],
  [/^девят(?:ь|и)$/, 9],
  [/^десят(?:ь|и)$/, 10],
  [/^пятнадцат/, 15],
  [/^двадцат/, 20],
  [/^тридцат/, 30],
  [/^сорок/, 40],
]

const numeral =
  '(\\d+(?:[.,]\\d+)?|полтор\\p{L}+|три с половиной|четыр\\p{L}+|дв(?:а|ух|е)|тр(?:и|[её]х)|(?:пят|шест|сем|девят|десят)[ьи]|восемь|восьми|(?:пятнадцат|двадцат|тридцат)[ьи]|сорока?)'

const stems: readonly [RegExp, Weekday][] = [
  [/понедельник/i, 'mon'],
  [/вторник/i, 'tue'],
  [/сред[уы](?!\p{L})/iu, 'wed'],
  [/четверг/i, 'thu'],
  [/пятниц/i, 'fri'],
  [/суббот/i, 'sat'],
  [/воскресень/i, 'sun'],
]

const word = (pattern: string) => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'iu')

const measures = {
  hours: word(`(?:${numeral} |за |в течение )час(?:а|ов)?`),
  minutes: word(`${numeral} минут\\p{L}*`),
  days: word(`${numeral} (?:рабочих |рабочего )?(?:дн(?:я|ей)|день)`),
  years: word(`${numeral} (?:года|год|лет)`),
  percent: new RegExp(`(?<![\\p{L}\\d])${numeral} (?:%|процент)`, 'iu'),
  ofTen: word(`${numeral} (?:\\p{L}+ )?из десяти`),
  time: /(?<=до )\d{1,2}:\d\d/,
} as const

/**
 * The figures that a text promises, of those that the settings of the site hold: times of an
 * answer, an estimate, a report, and so on. It knows the words that such promises are made in, and
 * looks within one sentence; tables are read a row at a time, cells joined by commas.
 */
export function claimsIn(text: string): Claim[] {
  return text
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .split(/(?<=[.!?…])\s+|[;\n]+/)
    .flatMap((sentence) => [...answers(sentence), ...reports(sentence), ...terms(sentence)])
}

function answers(sentence: string): Claim[] {
  if (!/отве(?:т(?!ств)|ч)|срочн/i.test(sentence)) return []
  const minutes = numberIn(sentence, measures.minutes)
  const hours = numberIn(sentence, measures.hours)
  const found = minutes ?? (hours && { ...hours, value: hours.value * 60 })
  if (found === undefined) return []
  return [{ promise: /срочн/i.test(sentence) ? 'urgentMinutes' : 'answerMinutes', ...found }]
}

function reports(sentence: string): Claim[] {
  if (!/отч[её]т/i.test(sentence)) return []
  const day = stems.find(([stem]) => stem.test(sentence))
  const [time] = measures.time.exec(sentence) ?? []
  return [
    ...(day ? [{ promise: 'reportDay' as const, value: day[1], words: sentence.trim() }] : []),
    ...(time ? [{ promise: 'reportTime' as const, value: time, words: sentence.trim() }] : []),
  ]
}

/** Promises that are one number in a sentence about one subject. */
const subjects = [
  ['estimateDays', /смет[ауые](?!\p{L})/iu, measures.days],
  ['estimatePercent', /смет|отклонени|расхождени/i, measures.percent],
  ['keysDays', /ключ/i, measures.days],
  ['secrecyYears', /тайн|неразглашени|между нами|после окончания/i, measures.years],
  ['remotePercent', /клиент/i, measures.percent],
  [
    'clientYears',
    /сотрудничеств|клиент.*оста[её]тся|клиент.*остаются|оста[её]тся.*клиент/i,
    measures.years,
  ],
] as const

function terms(sentence: string): Claim[] {
  const found = subjects.flatMap(([promise, about, measure]): Claim[] => {
    const number = about.test(sentence) ? numberIn(sentence, measure) : undefined
    return number ? [{ promise, ...number }] : []
  })
  const share = /клиент/i.test(sentence) ? numberIn(sentence, measures.ofTen) : undefined
  if (share) found.push({ ...share, promise: 'remotePercent', value: share.value * 10 })
  return found
}

function numberIn(sentence: string, measure: RegExp) {
  const [words, written] = measure.exec(sentence) ?? []
  return words === undefined ? undefined : { value: numberOf(written), words }
}

/** «в течение часа» has no numeral: one. */
function numberOf(written = '1'): number {
  const named = numerals.find(([stem]) => stem.test(written.toLowerCase()))
  return named?.[1] ?? Number(written.replace(',', '.'))
}
