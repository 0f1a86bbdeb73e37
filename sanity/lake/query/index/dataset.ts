import { referencesIn, slugsOf } from './keys-of.ts'
import { createSortedLists, type Entry, type Order } from './sorted-lists.ts'
import { publishedIdOf, type LakeDocument } from '#lake/store/document.ts'

/** What documents are indexed by. */
export type Index = 'id' | keyof typeof keysOf

export type Lookup = { index: Index; keys: readonly string[] }

/** Documents in the order of their creation, with indexes that are kept up to date. */
export type Dataset = {
  get(id: string): LakeDocument | undefined
  all(): Iterable<LakeDocument>
  /** Every document that has one of the keys of one of the lookups, in the order of `all()`. */
  find(lookups: readonly Lookup[]): LakeDocument[]
  /** Every document of a type, as `order()` would sort them. */
  sorted: (type: string, orders: readonly Order[]) => Iterable<LakeDocument>
  /**
   * The document is kept, and must not be changed afterwards. `place` says where it is in the order
   * of creation; by default where it was before, or at the end.
   */
  put(document: LakeDocument, place?: number): void
  remove(id: string): void
}

type Entries = Map<string, Set<Entry>>

const keysOf = {
  type: (document: LakeDocument) => [document._type],
  /** A published document, its draft and its versions together. */
  version: ({ _id }: LakeDocument) => new Set([_id, publishedIdOf(_id)]),
  slug: slugsOf,
  reference: referencesIn,
}

export function createDataset(documents: Iterable<LakeDocument>): Dataset {
  const entries = new Map<string, Entry>()
  /** Each is built on first use and kept up to date from then on. */
  const indexes = new Map<keyof typeof keysOf, Entries>()
  const sorted = createSortedLists((type) => indexNamed('type').get(type) ?? [])
  let nextPlace = 0

  function indexNamed(name: keyof typeof keysOf): Entries {
    const known = indexes.get(name)
    if (known !== undefined) return known
    const built: Entries = new Map()
    for (const entry of entries.values()) add(built, keysOf[name](entry.document), entry)
    indexes.set(name, built)
    return built
  }

  function remove(id: string): Entry | undefined {
    const known = entries.get(id)
    if (known !== undefined) {
      for (const [name, index] of indexes) drop(index, keysOf[name](known.document), known)
      sorted.remove(known)
    }
    return known
  }

  function put(document: LakeDocument, given?: number): void {
    const before = remove(document._id)
    const place = given ?? before?.place ?? nextPlace
    nextPlace = Math.max(nextPlace, place + 1)
    const entry = { document, place }
    entries.set(document._id, entry)
    for (const [name, index] of indexes) add(index, keysOf[name](document), entry)
    sorted.add(entry)
  }

  for (const document of documents) put(document)
  return {
    get: (id) => entries.get(id)?.document,
    *all() {
      for (const { document } of inOrder([...entries.values()])) yield document
    },
    find(lookups) {
      const found = new Set<Entry>()
      for (const { index, keys } of lookups) {
        for (const key of keys) {
          const named = index === 'id' ? toList(entries.get(key)) : indexNamed(index).get(key)
          for (const entry of named ?? []) found.add(entry)
        }
      }
      return inOrder([...found]).map(({ document }) => document)
    },
    sorted: sorted.documents,
    put,
    remove(id) {
      remove(id)
      entries.delete(id)
    },
  }
}

function add(index: Entries, keys: Iterable<string>, entry: Entry): void {
  for (const key of keys) {
    const found = index.get(key)
    if (found === undefined) index.set(key, new Set([entry]))
    else found.add(entry)
  }
}

function drop(index: Entries, keys: Iterable<string>, entry: Entry): void {
  for (const key of keys) {
    const found = index.get(key)
    found?.delete(entry)
    if (found?.size === 0) index.delete(key)
  }
}

function toList(entry: Entry | undefined): Entry[] {
  return entry === undefined ? [] : [entry]
}

/** They are nearly always in order already. */
function inOrder(entries: Entry[]): Entry[] {
  let last = -1
  for (const { place } of entries) {
    if (place < last) return entries.toSorted((a, b) => a.place - b.place)
    last = place
  }
  return entries
}
