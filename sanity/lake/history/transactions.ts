import type { DatabaseSync } from 'node:sqlite'
import { integerOf } from '@butlerspb/durable/row.ts'

export type TransactionFilter = {
  documentIds: readonly string[]
  /** Places in the log, both included. */
  from: number
  to: number
  /** ISO 8601, both included; undefined where there is no limit. */
  fromTime: string | undefined
  toTime: string | undefined
  /** Undefined for all authors. */
  authors: readonly string[] | undefined
  reverse: boolean
  limit: number
}

/** Places in the log of the transactions that wrote any of the documents. */
export type TransactionSearch = (filter: TransactionFilter) => number[]

export function createTransactionSearch(db: DatabaseSync): TransactionSearch {
  const select = (order: 'asc' | 'desc') =>
    db.prepare(`
      select distinct seq from changes join transactions using (seq)
      where document_id in (select value from json_each(?))
        and seq between ? and ? and timestamp between ? and ?
        and (? is null or author in (select value from json_each(?)))
      order by seq ${order} limit ?`)
  const [forward, backward] = [select('asc'), select('desc')]

  return ({ documentIds, from, to, fromTime = '', toTime = '~', authors, reverse, limit }) => {
    const ids = JSON.stringify(documentIds)
    const names = authors === undefined ? null : JSON.stringify(authors)
    return (reverse ? backward : forward)
      .all(ids, from, to, fromTime, toTime, names, names, limit)
      .map((row) => integerOf(row, 'seq'))
  }
}
