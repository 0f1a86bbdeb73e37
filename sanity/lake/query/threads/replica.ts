import { DatabaseSync } from 'node:sqlite'
import { integerOf, optionalTextOf, textOf, type Row } from '@butlerspb/durable/row.ts'
import { createDataset, type Dataset } from '#lake/query/index/dataset.ts'
import { viewOf, type View, type ViewOptions } from '#lake/query/view.ts'
import { createTextSearch, type TextFound, type TextSearch } from '#lake/search/text-search.ts'
import { storedDocument, type LakeDocument } from '#lake/store/document.ts'

/** The documents of a lake in another thread. */
export type Replica = {
  /** The current state, including commits of other processes. */
  view(options: ViewOptions): View
  /** The newest commit that the last view shows. */
  seq(): number
}

/** Follows the database by its transaction log, through a connection that can only read. */
export function openReplica(
  file: string,
  present: (document: LakeDocument) => LakeDocument,
): Replica {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  const dataVersion = db.prepare('pragma data_version')
  const lastTransaction = db.prepare('select coalesce(max(seq), 0) as seq from transactions')
  const selectAll = db.prepare('select json, place from documents order by place')
  const selectChanged = db.prepare(`
    select distinct changes.document_id as id, documents.json, documents.place
    from changes left join documents on documents.id = changes.document_id
    where changes.seq > ?`)

  const found = new Map<string, TextFound>()
  const search = remembered(createTextSearch(db), found)

  let readVersion = -1
  let readSeq = -1
  let dataset: Dataset = createDataset([])
  const views = new Map<string, View>()

  function refresh(): void {
    const version = integerOf(dataVersion.get() ?? {}, 'data_version')
    if (version === readVersion) return
    db.exec('begin')
    try {
      const seq = integerOf(lastTransaction.get() ?? {}, 'seq')
      if (readSeq < 0 || seq < readSeq) readAll()
      else readChanges()
      readSeq = seq
    } finally {
      db.exec('commit')
    }
    readVersion = version
    views.clear()
    found.clear()
  }

  function readAll(): void {
    dataset = createDataset([])
    for (const row of selectAll.iterate()) put(textOf(row, 'json'), row)
  }

  function readChanges(): void {
    for (const row of selectChanged.iterate(readSeq)) {
      const json = optionalTextOf(row, 'json')
      if (json === undefined) dataset.remove(textOf(row, 'id'))
      else put(json, row)
    }
  }

  /** The place is the database's, so that every thread answers in the same order. */
  function put(json: string, row: Row): void {
    dataset.put(present(storedDocument(json)), integerOf(row, 'place'))
  }

  refresh()
  return {
    seq: () => readSeq,
    view(options) {
      refresh()
      const key = `${String(options.perspective)} ${options.audience}`
      const view = views.get(key) ?? viewOf(dataset, options, search)
      views.set(key, view)
      return view
    },
  }
}

/** A query searches the same text twice: to find documents and to test them. */
function remembered(search: TextSearch, found: Map<string, TextFound>): TextSearch {
  return (query) => {
    const known = found.get(query) ?? search(query)
    found.set(query, known)
    return known
  }
}
