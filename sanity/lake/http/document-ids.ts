import { refusal } from '#lake/errors.ts'

const mostIds = 1000

/**
 * Reads the ids that stand in a path, percent-encoded and separated by commas; each once. Throws a
 * 400 for malformed encoding and for more than 1,000.
 */
export function parseDocumentIds(idList: string | undefined): string[] {
  const ids = [
    ...new Set(
      decoded(idList ?? '')
        .split(',')
        .filter(Boolean),
    ),
  ]
  if (ids.length > mostIds) throw refusal(400, `More than ${mostIds} document ids`)
  return ids
}

function decoded(idList: string): string {
  try {
    return decodeURIComponent(idList)
  } catch {
    throw refusal(400, 'Malformed document ids')
  }
}
