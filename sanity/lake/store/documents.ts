import type { DatabaseSync } from 'node:sqlite'
import { integerOf, textOf } from '@butlerspb/durable/row.ts'
import { storedDocument, type Change, type LakeDocument } from './document.ts'

export type Documents = {
  /**
   * Every document by id, in the order of creation. Neither the map nor a document in it may be
   * changed.
   */
  all(): ReadonlyMap<string, LakeDocument>
  /** Grows whenever any document changed; what is derived from `all()` may be kept until then. */
  revision(): number
  /** Writes the rows; call it inside a transaction. */
  save(changes: readonly Change[]): void
  /** Puts saved changes into `all()`, before the commit, for the rest of its transaction. */
  setInMemory(changes: readonly Change[]): void
  /** Reads everything again before the next use: what was put into memory was not committed. */
  invalidate(): void
}

/**
 * Keeps the parsed documents in memory, because GROQ reads all of them for every query, and reads
 * them again when another process (the command line) wrote to the database.
 */
export function createDocuments(db: DatabaseSync): Documents {
  const selectAll = db.prepare('select json from documents order by place')
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
    setInMemory(changes) {
      for (const { id, after } of changes) {
        if (after === null) documents.delete(id)
        else documents.set(id, after)
      }
      revision += 1
    },
    invalidate() {
      readVersion = -1
    },
  }
}
