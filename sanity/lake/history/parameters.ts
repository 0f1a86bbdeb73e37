import { refusal } from '#lake/errors.ts'

/** Reads a time as ISO 8601 in UTC, the form of the log. Throws a 400 for anything else. */
export function parseTime(search: URLSearchParams, name: string): string | undefined {
  const text = search.get(name)
  if (text === null || text === '') return undefined
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw refusal(400, `"${name}" must be a time in ISO 8601`)
  return time.toISOString()
}

/** Throws a 400 unless the limit is a whole number above 0; a limit above the maximum is lowered to it. */
export function parseLimit(
  search: URLSearchParams,
  { usual, highest }: { usual: number; highest: number },
): number {
  const text = search.get('limit')
  if (text === null || text === '') return usual
  if (!/^[1-9]\d{0,8}$/.test(text)) throw refusal(400, '"limit" must be a whole number above 0')
  return Math.min(Number(text), highest)
}
