/**
 * The first `count` of what `passing` lets through of a list, in order. It asks about as many as are
 * needed first, and then each time about as many as before: it looks at no more than twice as many
 * as it must.
 */
export function firstPassing(
  list: Iterable<unknown>,
  count: number,
  passing: (some: unknown[]) => unknown,
): unknown[] {
  const found: unknown[] = []
  let asked: unknown[] = []
  let looked = 0

  function ask(): void {
    const passed = passing(asked)
    if (Array.isArray(passed)) for (const each of passed) found.push(each)
    looked += asked.length
    asked = []
  }

  if (count === 0) return []
  for (const each of list) {
    asked.push(each)
    if (asked.length < Math.max(looked, count)) continue
    ask()
    if (found.length >= count) break
  }
  if (asked.length > 0) ask()
  return found.slice(0, count)
}
