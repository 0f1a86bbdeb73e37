import type { DatabaseSync } from 'node:sqlite'
import { integerOf, textOf } from '@butlerspb/durable/row.ts'
import { storedDocument, type Change, type LakeDocument } from './document.ts'

export type Documents = {
  /** Every document by id. Neither the map nor a document in it may be changed. */
  all(): ReadonlyMap<string, LakeDocument>
  /** Grows whenever any document changed; what is derived from `all()` may be kept until then. */
  revision(): number
  /** Writes the rows; call it inside a transaction. */
  save(changes: readonly Change[]): void
  /** Shows saved changes in `all()`, before the commit, to what else is in its transaction. */
  show(changes: readonly Change[]): void
  /** Reads everything anew before the next use: what was shown has not been committed. */
  forget(): void
}

/**
 * Keeps the parsed documents in memory, because GROQ reads all of them for every query, and reads
 * them again when another process (the command line) wrote to the database.
 */
export function createDocuments(db: DatabaseSync): Documents {
  const selectAll = db.prepare('select json from documents')
  const dataVersion = db.prepare('pragma data_version')
  const remove = db.prepare('delete from documents where id = ?')
  const write = db.prepare(`
    insert into documents (id, type, rev, created, updated, json) values (?, ?, ?, ?, ?, ?)
    on conflict (id) do update
      set type = excluded.type, rev = excluded.rev, created = excluded.created,
          updated = excluded.updated, json = excluded.json`)

  let documents = new Map<string, LakeDocument>()
  let readVersion = -1
  let revision = 0

  function refresh(): void {
    const version = integerOf(dataVersion.get() ?? {}, 'data_version')
    if (version === readVersion) return
    documents = new Map()
    for (const row of selectAll.iterate()) {
      const document = storedDocument(textOf(row, 'json'))
      documents.set(document._id, document)
    }
    readVersion = version
    revision += 1
  }

  return {
    all() {
      refresh()
      return documents
    },
    revision() {
      refresh()
      return revision
    },
    save(changes) {
      for (const { id, after } of changes) {
        if (after === null) remove.run(id)
        else {
          const { _type, _rev, _createdAt, _updatedAt } = after
          write.run(id, _type, _rev, _createdAt, _updatedAt, JSON.stringify(after))
        }
      }
    },
    show(changes) {
      for (const { id, after } of changes) {
        if (after === null) documents.delete(id)
        else documents.set(id, after)
      }
      revision += 1
    },
    forget() {
      readVersion = -1
    },
  }
}
