/** A `@font-face` by its descriptors. */
export type Face = { descriptors: ReadonlyMap<string, string>; text: string }

/**
 * The faces that a page with these characters can show. Of faces with one name, style and weight
 * the last one that has a character shows it. A face without `unicode-range` always stays.
 */
export function shownFaces<F extends Face>(
  faces: readonly F[],
  { characters, italic }: { characters: ReadonlySet<string>; italic: boolean },
): ReadonlySet<F> {
  const points = [...characters].map((character) => character.codePointAt(0) ?? 0)
  const shown = new Set<F>()
  for (const family of Map.groupBy(faces, familyOf).values()) {
    const ranged = family.toReversed().map((face) => ({ face, has: rangeOf(face) }))
    for (const { face, has } of ranged) if (has === undefined) shown.add(face)
    if (!italic && family[0]?.descriptors.get('font-style') === 'italic') continue
    for (const point of points) {
      const last = ranged.find(({ has }) => has?.(point))
      if (last) shown.add(last.face)
    }
  }
  return shown
}

function familyOf({ descriptors }: Face): string {
  return ['font-family', 'font-style', 'font-weight'].map((name) => descriptors.get(name)).join('|')
}

function rangeOf({ descriptors }: Face): ((point: number) => boolean) | undefined {
  const range = descriptors.get('unicode-range')
  if (range === undefined) return undefined
  const parts = range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-')
    const [from, to] = [first.replaceAll('?', '0'), last.replaceAll('?', 'f')]
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (point) => parts.some(([from, to]) => point >= from && point <= to)
}
