import { isRecord } from '@butlerspb/json/is-record.ts'
import { refusal } from './errors.ts'

export type JsonObject = Record<string, unknown>

/** Portable Text nests about eight levels deep; this leaves room and stops stack exhaustion. */
const deepest = 64

/**
 * Parses JSON of a caller. Throws a 400 when it is malformed, and for what `checkValue` refuses.
 */
export function parseJson(text: string, what: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refusal(400, `${what} is not valid JSON`)
  }
  checkValue(value, what)
  return value
}

/**
 * Throws a 400 for a value that nests deeper than 64 levels, has a `__proto__` key (which would
 * become a prototype when objects are merged), or a number that overflows to Infinity, which
 * JSON would write as null.
 */
export function checkValue(root: unknown, what: string): void {
  let level: unknown[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw refusal(400, `${what} nests deeper than ${deepest} levels`)
    const next: unknown[] = []
    for (const value of level) {
      if (isRecord(value) && Object.hasOwn(value, '__proto__')) {
        throw refusal(400, `${what} has a __proto__ key`)
      }
      if (typeof value === 'object' && value !== null) {
        for (const member of Object.values(value)) {
          if (typeof member === 'object' && member !== null) next.push(member)
          if (typeof member === 'number' && !Number.isFinite(member)) {
            throw refusal(400, `${what} has a number that is too large`)
          }
        }
      }
    }
    level = next
  }
}

/**
 * A line of NDJSON. U+2028 and U+2029 are escaped: JSON allows them unescaped, but Node's
 * `readline`, which the `sanity` command uses, treats them as line ends.
 */
export function toJsonLine(value: object): string {
  const json = JSON.stringify(value)
  return `${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
}
