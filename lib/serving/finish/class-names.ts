/**
 * A short name for each class that styles ask for. Classes that the same elements have share one,
 * so that every selector keeps its elements and its specificity. `lists` are the class attributes
 * of the page; `taken` are names that styles use for something that the page does not have.
 */
export function shortNames(
  lists: readonly (readonly string[])[],
  styled: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const [index, list] of lists.entries()) {
    for (const name of new Set(list)) {
      if (styled.has(name)) places.set(name, `${places.get(name) ?? ''} ${index}`)
    }
  }
  const names = new Map<string, string>()
  let made = 0
  const nextName = () => {
    for (;;) {
      const name = nameOf(made)
      made += 1
      if (!taken.has(name)) return name
    }
  }
  return new Map(
    [...places].map(([name, elements]) => {
      const short = names.get(elements) ?? nextName()
      names.set(elements, short)
      return [name, short]
    }),
  )
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** a, b, …, Z, aa, ab, … */
function nameOf(index: number): string {
  const [rest, last] = [Math.floor(index / letters.length), letters[index % letters.length] ?? '']
  return rest === 0 ? last : nameOf(rest - 1) + last
}
