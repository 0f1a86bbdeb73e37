import type { ValidationMarker } from 'sanity'

type Marker = Pick<ValidationMarker, 'level' | 'message' | 'path'>

/**
 * Validation results as lines of text, each with the title of its field and without duplicates:
 * errors, which block publishing, and warnings.
 *
 * @param titles titles of the document's fields by name
 */
export function readinessLists(
  markers: readonly Marker[],
  titles: ReadonlyMap<unknown, string>,
): { blocking: string[]; weak: string[] } {
  const lines = (level: Marker['level']) => {
    const found = markers.filter((marker) => marker.level === level)
    return [...new Set(found.map(({ message, path }) => toLine(message, titles.get(path[0]))))]
  }
  return { blocking: lines('error'), weak: lines('warning') }
}

function toLine(message: string, title: string | undefined): string {
  return title === undefined ? message : `${title}: ${message}`
}
