import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { readFileIfAny, writeFileAtomically } from '#lake/assets/file-system.ts'
import { isDiskError } from '#lake/store/disk-errors.ts'

export type VariantCache = {
  read(file: string): Promise<Buffer<ArrayBuffer> | null>
  /** Stores nothing while the disk is full; the caller has the bytes anyway. */
  write(file: string, bytes: Uint8Array): Promise<void>
}

/**
 * Caches rendered images in a folder. When they exceed `maxBytes`, the least recently used are
 * deleted until a fifth is free. Everything in the folder can be rendered again.
 */
export function createVariantCache(folder: string, maxBytes: number): VariantCache {
  let total: number | undefined

  async function measure(): Promise<number> {
    const entries = await list(folder)
    return entries.reduce((sum, { size }) => sum + size, 0)
  }

  async function evict(): Promise<void> {
    const entries = (await list(folder)).toSorted((a, b) => a.usedAt - b.usedAt)
    let size = entries.reduce((sum, entry) => sum + entry.size, 0)
    for (const entry of entries) {
      if (size <= maxBytes * 0.8) break
      await rm(entry.path, { force: true })
      size -= entry.size
    }
    total = size
  }

  return {
    async read(file) {
      const path = join(folder, file)
      const bytes = await readFileIfAny(path)
      if (bytes !== null) {
        const now = Date.now() / 1000
        await utimes(path, now, now).catch(() => {})
      }
      return bytes
    },
    async write(file, bytes) {
      try {
        await writeFileAtomically(join(folder, file), bytes)
      } catch (error) {
        if (isDiskError(error)) return
        throw error
      }
      total = total === undefined ? await measure() : total + bytes.byteLength
      if (total > maxBytes) await evict()
    },
  }
}

type Entry = { path: string; size: number; usedAt: number }

async function list(folder: string): Promise<Entry[]> {
  await mkdir(folder, { recursive: true })
  const entries: Entry[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Another eviction may have taken it.
    const found = await stat(path).catch(() => null)
    if (found !== null) entries.push({ path, size: found.size, usedAt: found.mtimeMs })
  }
  return entries
}
