import type { DatabaseSync } from 'node:sqlite'
import { integerOf, optionalTextOf, textOf, type Row } from '@butlerspb/durable/row.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { storedDocumentIfAny, type Change, type Commit } from './document.ts'

/** `seq` grows by the order of commits, and is never given twice. */
export type LoggedCommit = Commit & { seq: number }

export type TransactionLogReader = {
  /**
   * At most `limit` commits after `seq`, oldest first; the changes of each ordered by id, those of
   * some ids only if asked.
   */
  after(seq: number, limit: number, isWanted?: (id: string) => boolean): LoggedCommit[]
  /**
   * The newest commit, of the transaction under way too; while there is none, `seq` 0, no id and
   * an empty timestamp.
   */
  latest(): { seq: number; transactionId: string | undefined; timestamp: string }
  /** Undefined for a transaction that is not in the log. */
  seqOf(transactionId: string): number | undefined
}

/** Reads the transaction log in the order of commits. Call it outside transactions only, but for `latest`. */
export function createTransactionLogReader(db: DatabaseSync): TransactionLogReader {
  const selectAfter = db.prepare('select * from transactions where seq > ? order by seq limit ?')
  const selectChanges = db.prepare('select * from changes where seq = ? order by document_id')
  const selectLatest = db.prepare(
    'select seq, id, timestamp from transactions order by seq desc limit 1',
  )
  const selectSeq = db.prepare('select seq from transactions where id = ?')

  return {
    after: (seq, limit, isWanted = () => true) =>
      selectAfter.all(seq, limit).map((row) => ({
        seq: integerOf(row, 'seq'),
        transactionId: textOf(row, 'id'),
        author: textOf(row, 'author'),
        timestamp: textOf(row, 'timestamp'),
        changes: selectChanges
          .all(integerOf(row, 'seq'))
          .filter((change) => isWanted(textOf(change, 'document_id')))
          .map(toChange),
      })),
    latest() {
      const row = selectLatest.get()
      if (row === undefined) return { seq: 0, transactionId: undefined, timestamp: '' }
      return {
        seq: integerOf(row, 'seq'),
        transactionId: textOf(row, 'id'),
        timestamp: textOf(row, 'timestamp'),
      }
    },
    seqOf(transactionId) {
      const row = selectSeq.get(transactionId)
      return row && integerOf(row, 'seq')
    },
  }
}

function toChange(row: Row): Change {
  const mutations: unknown = JSON.parse(textOf(row, 'mutations'))
  return {
    id: textOf(row, 'document_id'),
    before: storedDocumentIfAny(optionalTextOf(row, 'before')),
    after: storedDocumentIfAny(optionalTextOf(row, 'after')),
    mutations: Array.isArray(mutations) ? mutations.filter(isRecord) : [],
  }
}
