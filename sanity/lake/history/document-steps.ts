import type { DatabaseSync } from 'node:sqlite'
import { integerOf, optionalTextOf, textOf, type Row } from '@butlerspb/durable/row.ts'
import { publishedIdOf } from '#lake/store/document.ts'

/** One write of a document, without content. */
export type Step = {
  seq: number
  transactionId: string
  timestamp: string
  author: string
  documentId: string
  previousRev: string | undefined
  created: boolean
  deleted: boolean
}

/** Reads every step of a document, its draft and its versions, oldest first. */
export function createStepReader(db: DatabaseSync): (publishedId: string) => Step[] {
  // A version's id ends in the published one; '/' is what follows '.' in the order of the index.
  const select = db.prepare(`
    select seq, id, timestamp, author, document_id, previous_rev, result_rev
    from changes join transactions using (seq)
    where document_id in (?1, 'drafts.' || ?1)
      or (document_id > 'versions.' and document_id < 'versions/'
          and substr(document_id, -1 - length(?1)) = '.' || ?1)
    order by seq, document_id`)

  return (publishedId) =>
    select
      .all(publishedId)
      .map(toStep)
      .filter(({ documentId }) => publishedIdOf(documentId) === publishedId)
}

function toStep(row: Row): Step {
  return {
    seq: integerOf(row, 'seq'),
    transactionId: textOf(row, 'id'),
    timestamp: textOf(row, 'timestamp'),
    author: textOf(row, 'author'),
    documentId: textOf(row, 'document_id'),
    previousRev: optionalTextOf(row, 'previous_rev'),
    created: row['previous_rev'] === null,
    deleted: row['result_rev'] === null,
  }
}
