const pieces = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"']+|["']/g

/**
 * A JSONMatch path (https://www.sanity.io/docs/json-match) as `@sanity/mutator` understands it: the
 * engine does not know the wildcard `[*]`, `[:]` without ends, and text to compare with in single
 * quotes.
 */
export function toEnginePath(path: string): string {
  return toDoubleQuotes(path).replaceAll(pieces, (piece) =>
    /^["']/.test(piece) ? piece : piece.replaceAll(/\[\s*[*:]\s*\]/g, '[0:]'),
  )
}

/** The path with double quotes around what is compared with. */
export function toDoubleQuotes(path: string): string {
  let before = ''
  return path.replaceAll(pieces, (piece) => {
    const isCompared = /[=<>]\s*$/.test(before)
    before = piece
    if (!isCompared || !piece.startsWith("'")) return piece
    return `"${piece.slice(1, -1).replaceAll("\\'", "'").replaceAll('"', '\\"')}"`
  })
}
