/**
 * Finds strings in a text from a place on. What was not found after one place is not looked for
 * after a later one, so that a thousand open brackets cost one search.
 */
export function createFinder(source: string) {
  const known = new Map<string, { from: number; found: number }>()

  return function find(wanted: string, from: number): number {
    const last = known.get(wanted)
    if (last && last.from <= from && (last.found === -1 || last.found >= from)) return last.found
    const found = source.indexOf(wanted, from)
    known.set(wanted, { from, found })
    return found
  }
}

export type Find = ReturnType<typeof createFinder>
