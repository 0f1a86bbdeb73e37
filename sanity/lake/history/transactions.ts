import type { DatabaseSync } from 'node:sqlite'
import { integerOf, optionalTextOf, textOf, type Row } from '@butlerspb/durable/row.ts'

export type TransactionFilter = {
  documentIds: readonly string[]
  /** Places in the log, both included. */
  from: number
  to: number
  /** ISO 8601, both included; undefined where there is no limit. */
  fromTime: string | undefined
  toTime: string | undefined
  /** Undefined for everybody. */
  authors: readonly string[] | undefined
  reverse: boolean
  limit: number
}

export type LoggedTransaction = {
  id: string
  timestamp: string
  author: string
  /** What was done to each document; `before` and `after` are documents or null. */
  changes: { documentId: string; mutations: unknown; before: unknown; after: unknown }[]
}

export type Transactions = {
  /** Places in the log of the transactions that wrote any of the documents. */
  list(filter: TransactionFilter): number[]
  read(seq: number): LoggedTransaction
}

export function createTransactions(db: DatabaseSync): Transactions {
  const select = (order: 'asc' | 'desc') =>
    db.prepare(`
      select distinct seq from changes join transactions using (seq)
      where document_id in (select value from json_each(?))
        and seq between ? and ? and timestamp between ? and ?
        and (? is null or author in (select value from json_each(?)))
      order by seq ${order} limit ?`)
  const [forward, backward] = [select('asc'), select('desc')]
  const transaction = db.prepare('select id, timestamp, author from transactions where seq = ?')
  const changes = db.prepare(
    'select document_id, mutations, before, after from changes where seq = ? order by document_id',
  )

  return {
    list({ documentIds, from, to, fromTime = '', toTime = '~', authors, reverse, limit }) {
      const ids = JSON.stringify(documentIds)
      const names = authors === undefined ? null : JSON.stringify(authors)
      return (reverse ? backward : forward)
        .all(ids, from, to, fromTime, toTime, names, names, limit)
        .map((row) => integerOf(row, 'seq'))
    },
    read(seq) {
      const row = transaction.get(seq) ?? {}
      return {
        id: textOf(row, 'id'),
        timestamp: textOf(row, 'timestamp'),
        author: textOf(row, 'author'),
        changes: changes.all(seq).map((change) => ({
          documentId: textOf(change, 'document_id'),
          mutations: parsed(change, 'mutations'),
          before: parsed(change, 'before'),
          after: parsed(change, 'after'),
        })),
      }
    },
  }
}

function parsed(row: Row, column: string): unknown {
  return JSON.parse(optionalTextOf(row, column) ?? 'null')
}
