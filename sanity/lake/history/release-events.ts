import type { DatabaseSync } from 'node:sqlite'
import { integerOf, optionalTextOf, textOf, type Row } from '@butlerspb/durable/row.ts'
import { publishedIdOf } from '#lake/store/document.ts'

/** An event of the release page of the Studio; `seq` is its place in the transaction log. */
export type ReleaseEvent = { seq: number; event: ReleaseLifecycleEvent }

type ReleaseLifecycleEvent = { timestamp: string; author: string; releaseName: string } & (
  | {
      type:
        | 'createRelease'
        | 'unscheduleRelease'
        | 'publishRelease'
        | 'archiveRelease'
        | 'unarchiveRelease'
    }
  | { type: 'scheduleRelease'; publishAt: string }
  | ({ type: 'addDocumentToRelease'; revisionId: string } & OfVersion)
  | ({ type: 'discardDocumentFromRelease' } & OfVersion)
)

type OfVersion = {
  documentId: string
  documentType: string
  versionId: string
  versionRevisionId: string
}

/**
 * The events of a release, newest first: its states, and documents added or discarded one by one.
 * Edits of its metadata are left out: the Studio derives them from the transactions.
 */
export function createReleaseEvents(db: DatabaseSync): (releaseName: string) => ReleaseEvent[] {
  // '/' is what follows '.' in the order of the index.
  const select = db.prepare(`
    select seq, timestamp, author, id, document_id, previous_rev, result_rev,
      before ->> 'state' as was, after ->> 'state' as became, after ->> 'publishAt' as publish_at,
      coalesce(after ->> '_type', before ->> '_type') as type
    from changes join transactions using (seq)
    where document_id = '_.releases.' || ?1
      or (document_id > 'versions.' || ?1 || '.' and document_id < 'versions.' || ?1 || '/'
          and (previous_rev is null or result_rev is null))
    order by seq desc, document_id`)

  return (releaseName) =>
    [...Map.groupBy(select.all(releaseName), (row) => integerOf(row, 'seq'))].flatMap(
      ([seq, rows]) => eventsOf(releaseName, rows).map((event) => ({ seq, event })),
    )
}

/** The events of one transaction. */
function eventsOf(releaseName: string, rows: readonly Row[]): ReleaseLifecycleEvent[] {
  const release = rows.find((row) => textOf(row, 'document_id') === `_.releases.${releaseName}`)
  // Publishing or archiving a release deletes its versions; unarchiving restores them.
  return release === undefined
    ? rows.map((row) => versionEvent(releaseName, row))
    : releaseEvents(releaseName, release)
}

function releaseEvents(releaseName: string, row: Row): ReleaseLifecycleEvent[] {
  const base = baseOf(releaseName, row)
  if (row['result_rev'] === null) return []
  if (row['previous_rev'] === null) return [{ type: 'createRelease', ...base }]
  const [was, became] = [optionalTextOf(row, 'was'), optionalTextOf(row, 'became')]
  if (was === became) return []
  if (became === 'scheduled') {
    const publishAt = textOf(row, 'publish_at')
    return [{ type: 'scheduleRelease', ...base, publishAt }]
  }
  if (became === 'published') return [{ type: 'publishRelease', ...base }]
  if (became === 'archived') return [{ type: 'archiveRelease', ...base }]
  return [{ type: was === 'archived' ? 'unarchiveRelease' : 'unscheduleRelease', ...base }]
}

function versionEvent(releaseName: string, row: Row): ReleaseLifecycleEvent {
  const versionId = textOf(row, 'document_id')
  const base = {
    ...baseOf(releaseName, row),
    documentId: publishedIdOf(versionId),
    documentType: textOf(row, 'type'),
    versionId,
  }
  const previousRevision = optionalTextOf(row, 'previous_rev')
  if (previousRevision !== undefined) {
    return { type: 'discardDocumentFromRelease', ...base, versionRevisionId: previousRevision }
  }
  const revision = textOf(row, 'id')
  return {
    type: 'addDocumentToRelease',
    ...base,
    revisionId: revision,
    versionRevisionId: revision,
  }
}

function baseOf(releaseName: string, row: Row) {
  return { timestamp: textOf(row, 'timestamp'), author: textOf(row, 'author'), releaseName }
}
