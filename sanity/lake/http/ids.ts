import { refusal } from '#lake/errors.ts'

/**
 * Parses a percent-encoded, comma-separated list from a path, without duplicates. `what` names it
 * in errors. Throws a 400 for malformed encoding and for more than `most`.
 */
export function parseIds(list: string | undefined, what: string, most: number): string[] {
  const ids = [
    ...new Set(
      decoded(list ?? '', what)
        .split(',')
        .filter(Boolean),
    ),
  ]
  if (ids.length > most) throw refusal(400, `More than ${most} ${what}`)
  return ids
}

function decoded(list: string, what: string): string {
  try {
    return decodeURIComponent(list)
  } catch {
    throw refusal(400, `Malformed ${what}`)
  }
}

/** Document ids: at most 1,000. */
export function parseDocumentIds(list: string | undefined): string[] {
  return parseIds(list, 'document ids', 1000)
}
