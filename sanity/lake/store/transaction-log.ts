import type { DatabaseSync } from 'node:sqlite'
import { mutationError } from '#lake/errors.ts'
import type { Commit } from './document.ts'

export type TransactionLog = {
  /** Appends a commit; call it inside its transaction. Throws a 409 when its id is known. */
  append(commit: Commit): void
}

/** Every commit with the documents before and after it: history and listeners are read from it. */
export function createTransactionLog(db: DatabaseSync): TransactionLog {
  const known = db.prepare('select 1 from transactions where id = ?')
  const addTransaction = db.prepare(
    'insert into transactions (id, timestamp, author, request) values (?, ?, ?, ?)',
  )
  const addChange = db.prepare(`
    insert into changes
      (seq, document_id, previous_rev, result_rev, mutations, before, after)
    values (?, ?, ?, ?, ?, ?, ?)`)

  return {
    append({ transactionId, timestamp, author, changes, digest }) {
      if (known.get(transactionId) !== undefined) {
        const description = `Transaction "${transactionId}" already exists`
        throw mutationError(409, { type: 'transactionAlreadyExistsError', description })
      }
      const { lastInsertRowid } = addTransaction.run(
        transactionId,
        timestamp,
        author,
        digest ?? null,
      )
      for (const { id, before, after, mutations } of changes) {
        addChange.run(
          lastInsertRowid,
          id,
          before?._rev ?? null,
          after?._rev ?? null,
          JSON.stringify(mutations),
          before && JSON.stringify(before),
          after && JSON.stringify(after),
        )
      }
    },
  }
}
