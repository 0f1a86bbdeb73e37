import { isObject } from '#lake/json.ts'

/** Returns the value with a `_key` on every object in an array that has none. */
export function withArrayKeys(value: unknown, newKey: () => string): unknown {
  if (Array.isArray(value)) {
    return value.map((member) => {
      const inner = withArrayKeys(member, newKey)
      return isObject(inner) && inner['_key'] === undefined ? { _key: newKey(), ...inner } : inner
    })
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withArrayKeys(member, newKey)]),
  )
}
