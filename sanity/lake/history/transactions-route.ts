import { refusal } from '#lake/errors.ts'
import { parseLimit, parseTime } from './parameters.ts'
import type { TransactionFilter, TransactionSearch } from './transactions.ts'
import { flag } from '#lake/http/call.ts'
import { toJsonLine } from '#lake/json.ts'
import type { LoggedCommit, TransactionLogReader } from '#lake/store/transaction-log-reader.ts'

const usualLimit = 100
const highestLimit = 1000

type Shape = {
  withMutations: boolean
  withEffects: boolean
  /** Leaves out what the transaction did to other documents; undefined to leave in all. */
  only: ReadonlySet<string> | undefined
}

export type TransactionsDeps = { find: TransactionSearch; log: TransactionLogReader }

/**
 * `GET /data/history/:dataset/transactions/:ids` → one line of JSON a transaction, oldest first:
 * `{id, timestamp, author, documentIDs, mutations?, effects?}`. Lines are streamed.
 */
export function transactionsResponse(
  { find, log }: TransactionsDeps,
  search: URLSearchParams,
  documentIds: readonly string[],
): Response {
  const shape = parseShape(search, documentIds)
  const found = find(parseFilter(log, search, documentIds)).values()
  const encoder = new TextEncoder()
  const lines = new ReadableStream({
    pull(controller) {
      const { value: seq, done } = found.next()
      if (done === true) return controller.close()
      const [commit] = log.after(seq - 1, 1)
      // Without a line or an end the reader would wait indefinitely.
      if (commit?.seq !== seq) throw new Error(`transaction ${seq} is not in the log`)
      controller.enqueue(encoder.encode(toLine(commit, shape)))
    },
  })
  return new Response(lines, { headers: { 'content-type': 'application/x-ndjson' } })
}

function parseFilter(
  log: TransactionLogReader,
  search: URLSearchParams,
  documentIds: readonly string[],
): TransactionFilter {
  const text = (name: string) => search.get(name) || undefined
  const place = (name: string, otherwise: number) => {
    const id = text(name)
    if (id === undefined) return otherwise
    const seq = log.seqOf(id)
    if (seq === undefined) throw refusal(404, `No transaction "${id}"`)
    return seq
  }
  return {
    documentIds,
    from: place('fromTransaction', 0),
    to: place('toTransaction', Number.MAX_SAFE_INTEGER),
    fromTime: parseTime(search, 'fromTime'),
    toTime: parseTime(search, 'toTime'),
    authors: text('authors')?.split(','),
    reverse: flag(search, 'reverse', false),
    limit: parseLimit(search, { usual: usualLimit, highest: highestLimit }),
  }
}

function parseShape(search: URLSearchParams, documentIds: readonly string[]): Shape {
  const effectFormat = search.get('effectFormat')
  if (effectFormat !== null && effectFormat !== 'mendoza') {
    throw refusal(400, '"effectFormat" must be "mendoza"')
  }
  const identified = flag(search, 'includeIdentifiedDocumentsOnly', false)
  return {
    withMutations:
      !flag(search, 'excludeContent', false) && !flag(search, 'excludeMutations', false),
    withEffects: effectFormat !== null,
    only: identified ? new Set(documentIds) : undefined,
  }
}

/** Mendoza's opcode 0 replaces the whole value; null marks a creation or deletion for the Studio. */
function toLine(
  { transactionId: id, timestamp, author, ...commit }: LoggedCommit,
  { withMutations, withEffects, only }: Shape,
): string {
  const changes = commit.changes.filter((change) => only === undefined || only.has(change.id))
  return toJsonLine({
    id,
    timestamp,
    author,
    documentIDs: changes.map((change) => change.id),
    ...(withMutations && { mutations: changes.flatMap(({ mutations }) => mutations) }),
    ...(withEffects && {
      effects: Object.fromEntries(
        changes.map((change) => [
          change.id,
          { apply: [0, change.after], revert: [0, change.before] },
        ]),
      ),
    }),
  })
}
