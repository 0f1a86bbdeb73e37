const pieces = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"']+|["']/g
const range = /\[\s*(?:\*\s*|(?:(-?\d+)\s*)?:\s*(?:(-?\d+)\s*)?)\]/g

/** Limit of places that the ranges of one path may expand to: more would block the process. */
const mostPlaces = 100_000

/**
 * A JSONMatch path (https://www.sanity.io/docs/json-match) as `@sanity/mutator` understands it,
 * for a document whose longest array has `longest` members. The engine does not support the
 * wildcard `[*]` or single quotes; it applies a range in the middle of a path once per member, and a
 * range at the end lengthens the array. So ranges are expanded here. Throws for too many places, and
 * for a range in the middle of a path from one end of an array to the other (`a[1:-1].b`), which
 * depends on the length of that array.
 */
export function toEnginePath(path: string, longest: number): string {
  let before = ''
  let places = 1
  return path.replaceAll(pieces, (piece: string, offset: number) => {
    const isCompared = /[=<>]\s*$/.test(before)
    before = piece
    if (piece.startsWith('"')) return piece
    if (piece.startsWith("'")) return isCompared ? toDoubleQuoted(piece) : piece
    return piece.replaceAll(range, (found: string, from?: string, to?: string, at = 0) => {
      const start = Number(from ?? 0)
      const end = to === undefined ? undefined : Number(to)
      if (offset + at + found.length === path.length) return toRange(start, end, longest)
      const members = toMembers(start, end, longest)
      places *= members.length
      if (places > mostPlaces) throw new Error(`Too many places in "${path}"`)
      return `[${members.join(',')}]`
    })
  })
}

function toDoubleQuoted(text: string): string {
  return `"${text.slice(1, -1).replaceAll("\\'", "'").replaceAll('"', '\\"')}"`
}

function toRange(start: number, end: number | undefined, longest: number): string {
  return end === undefined ? `[${start}:]` : `[${start}:${Math.min(end, longest)}]`
}

/** The indexes from `start` to before `end`; at least one, as a path needs it. */
function toMembers(start: number, end: number | undefined, longest: number): number[] {
  const last = end ?? (start < 0 ? 0 : longest)
  if (start >= 0 ? last < 0 : last > 0) throw new Error('A range needs both ends of one sign')
  const first = Math.max(start, -longest)
  const length = Math.min(last, longest) - first
  return length > 0 ? Array.from({ length }, (_, index) => first + index) : [longest]
}

/** The number of members of the longest array in a value. */
export function longestArray(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? value.length : 0
  return Object.values(value).reduce<number>(
    (longest, member) => Math.max(longest, longestArray(member)),
    own,
  )
}
