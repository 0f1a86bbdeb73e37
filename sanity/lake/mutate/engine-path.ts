const pieces = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"']+|["']/g

/**
 * A JSONMatch path (https://www.sanity.io/docs/json-match) as `@sanity/mutator` understands it: the
 * engine does not know the wildcard `[*]`, `[:]` without ends, and text to compare with in single
 * quotes.
 */
export function toEnginePath(path: string): string {
  let before = ''
  return path.replaceAll(pieces, (piece) => {
    const isCompared = /[=<>]\s*$/.test(before)
    before = piece
    if (piece.startsWith('"')) return piece
    if (!piece.startsWith("'")) return piece.replaceAll(/\[\s*[*:]\s*\]/g, '[0:]')
    return isCompared ? toDoubleQuoted(piece) : piece
  })
}

function toDoubleQuoted(text: string): string {
  return `"${text.slice(1, -1).replaceAll("\\'", "'").replaceAll('"', '\\"')}"`
}
