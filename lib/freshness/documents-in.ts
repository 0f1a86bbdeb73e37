/**
 * The `_id`s of all documents that a result of the content API shows: those whose objects
 * `withoutDocuments` would drop.
 */
export function documentsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  if ('_id' in value && typeof value._id === 'string') found.add(value._id)
  for (const each of Object.values(value)) documentsIn(each, found)
  return found
}
