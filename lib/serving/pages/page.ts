import type { Encoded } from '#lib/serving/finish/compress.ts'

/** A finished answer with status 200, as it is kept and sent. */
export type Page = {
  /** By lower-case name. */
  headers: Record<string, string>
  encoded: Encoded
  /** A hash of what Next rendered: equal bytes are finished and compressed only once. */
  source: string
  /** Sync tags of everything that it shows. */
  tags: readonly string[]
  /** Ids of the documents that it may show: once one of them is gone, nobody may get these bytes. */
  documents: readonly string[]
}

/** What the render of a path came to. `complete`: nothing in it is older than the render. */
export type Made =
  | { kind: 'page'; page: Page; complete: boolean }
  /** There is no such page; `tags` say when to look again. */
  | { kind: 'missing'; tags: readonly string[]; complete: boolean }

/** What a visitor gets. */
export type Found = { kind: 'page'; page: Page } | { kind: 'missing' }

/** The size of a page in memory and on disk, in bytes, near enough. */
export function bytesOf({ headers, encoded, tags, documents }: Page): number {
  const { identity, gzip, br } = encoded
  return (
    JSON.stringify([headers, tags, documents]).length +
    identity.length +
    (gzip?.length ?? 0) +
    (br?.length ?? 0)
  )
}
