import type { DatabaseSync } from 'node:sqlite'
import { optionalTextOf, type Row } from '@butlerspb/durable/row.ts'
import { storedDocumentIfAny, type LakeDocument } from '#lake/store/document.ts'

export type Revisions = {
  /** The document after the transaction at that position of the log; null when it did not exist. */
  upTo(documentId: string, seq: number): LakeDocument | null
  /** `time` is ISO 8601. */
  at(documentId: string, time: string): LakeDocument | null
  /** The current revision, or the last one before the deletion. */
  last(documentId: string): LakeDocument | null
}

export function createRevisions(db: DatabaseSync): Revisions {
  const select = (condition: string, column: string) =>
    db.prepare(`
      select ${column} as json from changes join transactions using (seq)
      where document_id = ? ${condition} order by seq desc limit 1`)
  const upTo = select('and seq <= ?', 'after')
  const at = select('and timestamp <= ?', 'after')
  const last = select('', 'coalesce(after, before)')

  return {
    upTo: (documentId, seq) => documentIn(upTo.get(documentId, seq)),
    at: (documentId, time) => documentIn(at.get(documentId, time)),
    last: (documentId) => documentIn(last.get(documentId)),
  }
}

function documentIn(row: Row | undefined): LakeDocument | null {
  return storedDocumentIfAny(row && optionalTextOf(row, 'json'))
}
