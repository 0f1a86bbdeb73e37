import {
  attributeTag,
  datasetTag,
  documentTag,
  memberTag,
  referenceTag,
  slugTag,
  typeTag,
  type SyncTag,
} from '#lake/live/sync-tags.ts'
import type { ViewLookup } from './view.ts'

/** Records what a query reads, and so what its result depends on. */
export type ReadTracker = {
  everything(): void
  /** Every document that the look-up finds; of these types only, if given. */
  some(lookup: ViewLookup, types?: readonly string[]): void
  /** Which documents of these types the look-up finds, but not what is in them. */
  members(lookup: ViewLookup, types: readonly string[]): void
  /** These attributes of all documents of these types. */
  attributes(names: readonly string[], types: readonly string[]): void
  /** Empty when the result depends on no document. */
  tags(): SyncTag[]
}

/**
 * Above it, the documents of the type with the most tags count as one, and so on. Room for what to
 * read after an article: two dozen others with their pictures and topics.
 */
const mostTags = 200

/** For what is of no known type, as documents that do not exist: above it the dataset counts. */
const mostUntyped = 1000

export function createReadTracker(
  dataset: string,
  typeOf: (id: string) => string | undefined,
): ReadTracker {
  const parts = createParts()
  const untyped = new Map<string, SyncTag>()
  let isEverything = false

  function add(type: string | undefined, key: string, toTag: () => SyncTag): void {
    if (type !== undefined) return parts.add(type, key, toTag)
    if (!untyped.has(key)) untyped.set(key, toTag())
    if (untyped.size > mostUntyped) isEverything = true
  }

  function addMembers(type: string, index: 'slug' | 'reference', keys: readonly string[]): void {
    for (const key of keys) {
      add(type, `member ${index} ${key}`, () => memberTag(type, { index, key }))
    }
  }

  function addKeys({ index, keys }: ViewLookup, toTag: typeof slugTag, type?: string): void {
    for (const key of keys) add(type, `${index} ${key}`, () => toTag(key, type))
  }

  function some(lookup: ViewLookup, types?: readonly string[]): void {
    if (isEverything) return
    const { index, keys } = lookup
    if (index === 'slug' || index === 'reference') {
      const toTag = index === 'slug' ? slugTag : referenceTag
      for (const type of types ?? [undefined]) addKeys(lookup, toTag, type)
    } else if (index === 'id' || index === 'version') {
      // The key of an empty list is empty.
      for (const id of keys.filter((key) => key !== '')) {
        // The versions of a document may be of different types.
        const type = index === 'id' ? typeOf(id) : undefined
        add(type, `document ${id}`, () => documentTag(id))
      }
    } else {
      const all = index === 'type' ? keys : types
      if (all === undefined) isEverything = true
      else for (const type of all) parts.addAll(type)
    }
  }

  return {
    everything() {
      isEverything = true
    },
    some,
    members(lookup, types) {
      const { index, keys } = lookup
      if (index === 'slug' || index === 'reference') {
        for (const type of types) addMembers(type, index, keys)
      } else if (index === 'type') {
        for (const type of keys) add(type, 'member', () => memberTag(type))
      } else some(lookup, types)
    },
    attributes(names, types) {
      for (const type of types) {
        for (const name of names) add(type, `attribute ${name}`, () => attributeTag(type, name))
      }
    },
    tags: () =>
      isEverything ? [datasetTag(dataset)] : [...new Set([...parts.tags(), ...untyped.values()])],
  }
}

type Parts = {
  /** Something of a type. */
  add(type: string, key: string, toTag: () => SyncTag): void
  /** All documents of a type. */
  addAll(type: string): void
  tags(): SyncTag[]
}

/** At most `mostTags`, but for types. */
function createParts(): Parts {
  const whole = new Set<string>()
  const parts = new Map<string, Map<string, SyncTag>>()
  let size = 0

  function addAll(type: string): void {
    whole.add(type)
    size -= parts.get(type)?.size ?? 0
    parts.delete(type)
  }

  return {
    add(type, key, toTag) {
      if (whole.has(type)) return
      const tags = parts.get(type) ?? new Map<string, SyncTag>()
      parts.set(type, tags)
      if (tags.has(key)) return
      tags.set(key, toTag())
      size += 1
      if (size > mostTags) addAll(largestOf(parts))
    },
    addAll,
    tags: () => [
      ...[...whole].map(typeTag),
      ...[...parts.values()].flatMap((tags) => [...tags.values()]),
    ],
  }
}

function largestOf(parts: ReadonlyMap<string, ReadonlyMap<string, SyncTag>>): string {
  const [largest] = [...parts].toSorted(([, a], [, b]) => b.size - a.size)
  return largest?.[0] ?? ''
}
