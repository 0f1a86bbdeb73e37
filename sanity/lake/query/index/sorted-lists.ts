import type { LakeDocument } from '#lake/store/document.ts'

/** One argument of `order()`. */
export type Order = { attribute: string; isDescending: boolean }

/** A document and its place in the order of creation, which decides between equals. */
export type Entry = { document: LakeDocument; place: number }

/** Sorted lists of the documents of a type, kept up to date. */
export type SortedLists = {
  documents: (type: string, orders: readonly Order[]) => Iterable<LakeDocument>
  add(entry: Entry): void
  /** The entry must be in the list. */
  remove(entry: Entry): void
}

type Compare = (a: Entry, b: Entry) => number
type List = { type: string; entries: Entry[]; compare: Compare }

/** The site and the Studio use few. */
const mostLists = 20

/** Each list is built on first use from `ofType`. */
export function createSortedLists(ofType: (type: string) => Iterable<Entry>): SortedLists {
  const lists = new Map<string, List>()

  function listOf(type: string, orders: readonly Order[]): List {
    const key = JSON.stringify([type, orders])
    const compare = comparing(orders)
    const list = lists.get(key) ?? { type, entries: [...ofType(type)].toSorted(compare), compare }
    const [oldest] = lists.keys()
    if (lists.size >= mostLists && !lists.has(key) && oldest !== undefined) lists.delete(oldest)
    lists.set(key, list)
    return list
  }

  function change(entry: Entry, deleted: number, ...added: Entry[]): void {
    for (const { type, entries, compare } of lists.values()) {
      if (type !== entry.document._type) continue
      entries.splice(placeOf(entry, entries, compare), deleted, ...added)
    }
  }

  return {
    *documents(type, orders) {
      for (const { document } of listOf(type, orders).entries) yield document
    },
    add: (entry) => change(entry, 0, entry),
    remove: (entry) => change(entry, 1),
  }
}

/** The index of the entry, or where to insert it. */
function placeOf(entry: Entry, entries: readonly Entry[], compare: Compare): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = entries[middle]
    if (found !== undefined && compare(found, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function comparing(orders: readonly Order[]): Compare {
  return (a, b) => {
    for (const { attribute, isDescending } of orders) {
      const compared = compareValues(a.document[attribute], b.document[attribute])
      if (compared !== 0) return isDescending ? -compared : compared
    }
    return a.place - b.place
  }
}

/** GROQ's total order: numbers, texts, booleans, then all the rest, which is equal. */
const ranks: Partial<Record<string, number>> = { number: 1, string: 2, boolean: 3 }
const lastRank = 4

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b)
  const rankOfA = ranks[typeof a] ?? lastRank
  const rankOfB = ranks[typeof b] ?? lastRank
  if (rankOfA !== rankOfB) return rankOfA - rankOfB
  return rankOfA === lastRank ? 0 : Number(a) - Number(b)
}
