import { LRUCache } from 'lru-cache'
import type { Encoded } from '#lib/serving/finish/compress.ts'
import type { Page } from './page.ts'
import { bytesOf } from './page.ts'
import type { PageStore } from './page-store.ts'

/** The bytes of pages: in memory as far as they fit, and in the store. */
export function createCopies(store: PageStore, maxBytes: number) {
  const memory = new LRUCache<string, Page>({ maxSize: maxBytes, sizeCalculation: bytesOf })
  const read = (path: string): Page | undefined => {
    const known = memory.get(path)
    if (known) return known
    const stored = store.read(path)
    if (stored) memory.set(path, stored)
    return stored
  }
  return {
    read,
    /** Keeps a page and returns it as it is kept: equal bytes keep their Last-Modified. */
    put(path: string, made: Page): Page {
      const last = read(path)
      const page = unchanged(made, last)
      memory.set(path, page)
      if (page.encoded === last?.encoded) store.confirm(path, page)
      else store.write(path, page, { stale: false })
      return page
    },
    /** Replaces the bytes by the same ones, compressed otherwise; false if they have changed. */
    recompress(path: string, encoded: Encoded, stale: boolean): boolean {
      const page = read(path)
      if (page?.encoded.etag !== encoded.etag) return false
      memory.set(path, { ...page, encoded })
      store.write(path, { ...page, encoded }, { stale })
      return true
    },
    remove(paths: readonly string[]): void {
      for (const path of paths) memory.delete(path)
      if (paths.length > 0) store.remove(paths)
    },
  }
}

function unchanged(page: Page, last: Page | undefined): Page {
  if (last?.encoded.etag !== page.encoded.etag) return page
  const modified = last.headers['last-modified']
  const headers = { ...page.headers, ...(modified && { 'last-modified': modified }) }
  // The last bytes may have been compressed thoroughly since.
  return { ...page, headers, encoded: last.encoded }
}
