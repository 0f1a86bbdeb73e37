import { datasetTag, documentTag, typeTag, type SyncTag } from '#lake/live/sync-tags.ts'
import type { ViewLookup } from './view.ts'

/** Records what a query reads, and so what its result depends on. */
export type ReadTracker = {
  everything(): void
  /** A look-up by these ids or types, whether it found something or not. */
  some(index: ViewLookup['index'], keys: Iterable<string>): void
  /** Empty when the result depends on no document. */
  tags(): SyncTag[]
}

/** Next.js takes 128 tags for a cached result; beyond half of that, one for everything. */
const mostTags = 64

export function createReadTracker(dataset: string): ReadTracker {
  const keys = { id: new Set<string>(), type: new Set<string>() }
  let isEverything = false

  return {
    everything() {
      isEverything = true
    },
    some(index, read) {
      // A document, its draft and its versions share their tag.
      const kind = index === 'version' ? 'id' : index
      if (kind !== 'id' && kind !== 'type') isEverything = true
      else if (!isEverything) for (const key of read) keys[kind].add(key)
      if (keys.id.size + keys.type.size > mostTags) isEverything = true
    },
    tags() {
      if (isEverything) return [datasetTag(dataset)]
      return [...new Set([...[...keys.id].map(documentTag), ...[...keys.type].map(typeTag)])]
    },
  }
}
