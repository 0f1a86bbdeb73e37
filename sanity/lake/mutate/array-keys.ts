import { randomBytes } from 'node:crypto'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'

/** Returns the fields with a `_key` on every object in an array that has none. */
export function withArrayKeys(fields: JsonObject): JsonObject {
  const keyed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(keyedMember)
    return isRecord(value) ? withArrayKeys(value) : value
  }
  const keyedMember = (member: unknown): unknown =>
    isRecord(member) ? { _key: newKey(), ...withArrayKeys(member) } : keyed(member)

  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, keyed(value)]))
}

function newKey(): string {
  return randomBytes(6).toString('hex')
}
