import { isObject, type JsonObject } from '#lake/json.ts'

/** An answer as the object it must be. Throws for anything else, so that a test fails there. */
export function objectOf(value: unknown): JsonObject {
  if (!isObject(value)) throw new TypeError(`not an object: ${JSON.stringify(value)}`)
  return value
}
