import type { ValidationMarker } from 'sanity'

type Marker = Pick<ValidationMarker, 'level' | 'message' | 'path'>

/**
 * What validation found, as lines to read, each begun by the title of its field and said once:
 * what keeps the document from being published, and what only weakens it.
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
