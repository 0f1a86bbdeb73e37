/**
 * The stream of live events as Sanity documents it: an event id is a position that says nothing to
 * its reader, an event has the tags alone, and a position that cannot be used is answered with
 * `restart` (https://www.sanity.io/docs/http-reference/live,
 * https://www.sanity.io/docs/content-lake/live-content-api). The lake's ids are transactions, and
 * its events also name the documents that were removed.
 */
export function toPosition(transaction: string): string {
  return Buffer.from(`p1|${transaction}`).toString('base64url')
}

/** The lake's id of a position; what is none stays as it is, which the lake cannot use either. */
export function fromPosition(position: string): string {
  const text = Buffer.from(position, 'base64url').toString('utf8')
  return text.startsWith('p1|') ? text.slice('p1|'.length) : position
}

/** One line of the lake's stream as the cloud sends it. */
export function toCloudLine(line: string): string {
  const id = /^id:\s*(\S+)\s*$/.exec(line)?.[1]
  if (id !== undefined) return `id: ${toPosition(id)}`
  const data = /^data:\s*(\{.*\})\s*$/.exec(line)?.[1]
  if (data === undefined) return line
  const parsed: unknown = JSON.parse(data)
  if (typeof parsed !== 'object' || parsed === null) return line
  const { removed: _removed, ...rest } = { removed: undefined, ...parsed }
  const named = 'id' in rest && typeof rest.id === 'string' ? { id: toPosition(rest.id) } : {}
  return `data: ${JSON.stringify({ ...rest, ...named })}`
}
