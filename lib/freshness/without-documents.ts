/**
 * A result of the content API as it would be without some documents: every object with one of their
 * `_id`s is dropped from lists, and null elsewhere. The same value if it shows none of them.
 */
export function withoutDocuments(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isOneOf(value, ids)) return null
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    const left = list
      .filter((item) => !isOneOf(item, ids))
      .map((item) => withoutDocuments(item, ids))
    return isSame(list, left) ? list : left
  }
  const entries = Object.entries(value)
  const left = entries.map(([name, each]) => [name, withoutDocuments(each, ids)] as const)
  const isKept = left.every(([, each], index) => each === entries[index]?.[1])
  return isKept ? value : Object.fromEntries(left)
}

function isOneOf(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null || !('_id' in value)) return false
  return typeof value._id === 'string' && ids.has(value._id)
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}
