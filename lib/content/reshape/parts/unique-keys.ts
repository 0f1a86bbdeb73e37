import { parseText } from './parse.ts'

/**
 * Gives the members of one list their keys: what was stored, or, where that is missing or taken,
 * one made of `stem` and the place. Ids and links on a page are derived from keys, so each is unique.
 */
export function createUniqueKeys(stem: string): (stored: unknown, index: number) => string {
  const taken = new Set<string>()
  return (stored, index) => {
    const own = parseText(stored)
    const key = own === '' || taken.has(own) ? `${stem}-${index}` : own
    taken.add(key)
    return key
  }
}
