import type { DatabaseSync } from 'node:sqlite'
import { textOf } from '@butlerspb/durable/row.ts'
import type { VersionsOf } from './changed-tags.ts'
import { publishedIdOf, storedDocument } from '#lake/store/document.ts'

/** Reads the versions of a document from the database, by its index of ids. */
export function createStoredVersions(db: DatabaseSync): VersionsOf {
  const select = db.prepare(`
    select id, json from documents
    where id in (?1, 'drafts.' || ?1) or id > 'versions.' and id < 'versions/'`)
  return (publishedId) =>
    select
      .all(publishedId)
      .filter((row) => publishedIdOf(textOf(row, 'id')) === publishedId)
      .map((row) => storedDocument(textOf(row, 'json')))
}
