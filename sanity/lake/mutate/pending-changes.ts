import type { JsonObject } from '#lake/json.ts'
import type { Change, LakeDocument } from '#lake/store/document.ts'

/** The documents in the middle of a transaction: stored ones with the changes so far. */
export type PendingChanges = {
  get(id: string): LakeDocument | null
  /** Every document as it is now; for selections by query. */
  all(): LakeDocument[]
  put(id: string, document: LakeDocument | null, mutation: JsonObject): void
  changes(): Change[]
}

export function createPendingChanges(stored: ReadonlyMap<string, LakeDocument>): PendingChanges {
  const done = new Map<string, { after: LakeDocument | null; mutations: JsonObject[] }>()

  return {
    get(id) {
      const entry = done.get(id)
      return entry === undefined ? (stored.get(id) ?? null) : entry.after
    },
    all() {
      const current = new Map(stored)
      for (const [id, { after }] of done) {
        if (after === null) current.delete(id)
        else current.set(id, after)
      }
      return [...current.values()]
    },
    put(id, after, mutation) {
      const entry = done.get(id) ?? { after, mutations: [] }
      entry.after = after
      entry.mutations.push(mutation)
      done.set(id, entry)
    },
    changes() {
      return Array.from(done, ([id, entry]) => ({
        id,
        before: stored.get(id) ?? null,
        ...entry,
      })).filter(({ before, after }) => before !== null || after !== null)
    },
  }
}
