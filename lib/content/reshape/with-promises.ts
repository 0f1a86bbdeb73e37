import { isCode } from '#lib/format/is-code.ts'
import { fillPromises, namesPromise, promiseWords } from '#lib/format/promises.ts'
import type { Promises } from '#lib/format/promises.ts'
import { isRecord } from '#lib/json/is-record.ts'

/** Kept as they are: they are what people agree to. */
const consents: ReadonlySet<string> = new Set(['consent', 'lettersConsent'])

/** Whether a text in the result of a query names a promise. */
export function hasPromises(result: unknown): boolean {
  return namesPromise(JSON.stringify(result))
}

/**
 * The result of a query with each `{name}` of a promise in its texts replaced by its words: a copy.
 * The texts of consents and code stay as they are kept.
 */
export function withPromises<Result>(result: Result, promises: Promises): Result {
  const copy = { result: structuredClone(result) }
  fill(copy, promiseWords(promises))
  return copy.result
}

function fill(fields: object, words: ReadonlyMap<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') Reflect.set(fields, name, fillPromises(value, words))
    const isInside = isRecord(value) || Array.isArray(value)
    if (isInside && !consents.has(name) && !isCode(value)) fill(value, words)
  }
}
