import { isRecord } from '#lib/json/is-record.ts'

type Fields = Readonly<Record<string, unknown>>

/** The other fields of a rating. */
export function fieldsOf(parent: unknown): Fields {
  return isRecord(parent) ? parent : {}
}

/** Whether an editor has started a rating; most articles have none and must be publishable. */
export function isBegun(rating: Fields): boolean {
  return ['value', 'count', 'source', 'url'].some((name) => rating[name] !== undefined)
}

/** True, or why the average cannot be shown. */
export function checkValue(value: number | undefined, rating: Fields): true | string {
  if (value === undefined) return isBegun(rating) ? 'Укажите среднюю оценку.' : true
  const best = typeof rating['best'] === 'number' ? rating['best'] : 5
  const worst = typeof rating['worst'] === 'number' ? rating['worst'] : 1
  return value >= worst && value <= best ? true : `Оценка должна быть от ${worst} до ${best}.`
}

/** True, or why the number of votes cannot be shown. */
export function checkCount(count: number | undefined, rating: Fields): true | string {
  if (count === undefined && !isBegun(rating)) return true
  return Number.isInteger(count) && Number(count) > 0 ? true : 'Укажите целое число больше нуля.'
}
