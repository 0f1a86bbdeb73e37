import type { DatabaseSync } from 'node:sqlite'
import { integerOf, textOf } from '@butlerspb/durable/row.ts'
import { stemsOf } from '@butlerspb/russian/words.ts'
import { textOfDocument } from './document-text.ts'
import { isLakeDocument, type Change, type LakeDocument } from '#lake/store/document.ts'

/**
 * Keeps the full-text index in step with saved changes; call it inside their transaction. Indexes
 * documents stored before there was an index at once.
 */
export function createSearchIndex(db: DatabaseSync): (changes: readonly Change[]) => void {
  const numberOf = db.prepare('select number from search_documents where id = ?')
  const addNumber = db.prepare('insert into search_documents (id) values (?) returning number')
  const removeNumber = db.prepare('delete from search_documents where id = ?')
  const addText = db.prepare('insert into search (rowid, stems) values (?, ?)')
  const removeText = db.prepare('delete from search where rowid = ?')

  function remove(id: string): number | undefined {
    const row = numberOf.get(id)
    if (row === undefined) return undefined
    const number = integerOf(row, 'number')
    removeText.run(number)
    return number
  }

  function put(document: LakeDocument): void {
    const { _id: id } = document
    const number = remove(id) ?? integerOf(addNumber.get(id) ?? {}, 'number')
    addText.run(number, stemsOf(textOfDocument(document)).join(' '))
  }

  indexOlder(db, put)
  return (changes) => {
    for (const { id, after } of changes) {
      if (after !== null) put(after)
      else if (remove(id) !== undefined) removeNumber.run(id)
    }
  }
}

function indexOlder(db: DatabaseSync, put: (document: LakeDocument) => void): void {
  const older = db.prepare(`
    select json from documents where id not in (select id from search_documents)`)
  if (older.get() === undefined) return
  db.exec('begin immediate')
  try {
    for (const row of older.all()) {
      const document: unknown = JSON.parse(textOf(row, 'json'))
      if (isLakeDocument(document)) put(document)
    }
    db.exec('commit')
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}
