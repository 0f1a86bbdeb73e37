import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { readFile, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { log } from '#lib/log.ts'

/** An image with the headers that describe it, by lower-case name. */
export type Image = { headers: Record<string, string>; body: Buffer }

/**
 * Images on disk, by the names of `image-address.ts`. It is a cache: it may be deleted at any time,
 * and no operation rejects. What was asked for longest ago is deleted first.
 */
export type ImageStore = {
  /** Undefined for an image that is not there, or damaged. */
  read(name: string): Promise<Image | undefined>
  write(name: string, image: Image): Promise<void>
  /** Deletes the asset's original and all that was made from it. */
  removeAsset(asset: string): void
}

/** A file takes whole blocks of the disk. */
const block = 4_096
const unfinished = '.part'

/**
 * Images are files rather than rows: they are read and written beside the event loop, and a file
 * that a power cut has torn costs nothing but itself.
 */
export function openImageStore(folder: string, maxBytes: number): ImageStore {
  const sizes = new LRUCache<string, number>({
    maxSize: maxBytes,
    sizeCalculation: (bytes) => Math.ceil(bytes / block) * block,
    dispose: (_bytes, name, reason) => {
      if (reason !== 'set') remove(join(folder, name))
    },
  })
  for (const { name, bytes } of openFolder(folder)) sizes.set(name, bytes)

  return {
    async read(name) {
      if (sizes.get(name) === undefined) return undefined
      const path = join(folder, name)
      try {
        const image = parse(await readFile(path))
        const now = new Date()
        utimes(path, now, now).catch(() => {})
        return image
      } catch (error) {
        log.warn('image-store.unreadable', { name }, error)
        sizes.delete(name)
        return undefined
      }
    },
    async write(name, image) {
      const path = join(folder, name)
      const bytes = serialise(image)
      try {
        await writeFile(`${path}${unfinished}`, bytes, { mode: 0o600 })
        await rename(`${path}${unfinished}`, path)
        sizes.set(name, bytes.length)
      } catch (error) {
        log.warn('image-store.failed', {}, error)
        remove(`${path}${unfinished}`)
      }
    },
    removeAsset(asset) {
      const names = [...sizes.keys()].filter((name) => name.startsWith(`${asset}.`))
      for (const name of names) sizes.delete(name)
    },
  }
}

/** At once: later it could hit a file that has been written again. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch (error) {
    log.warn('image-store.failed', {}, error)
  }
}

/** What an earlier process left, the longest unused first; without a folder nothing is kept. */
function openFolder(folder: string): { name: string; bytes: number }[] {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const names = readdirSync(folder)
    for (const name of names) if (name.endsWith(unfinished)) rmSync(join(folder, name))
    const found = names.filter((name) => !name.endsWith(unfinished))
    const files = found.map((name) => ({ name, stat: statSync(join(folder, name)) }))
    return files
      .toSorted((one, other) => one.stat.mtimeMs - other.stat.mtimeMs)
      .map(({ name, stat }) => ({ name, bytes: stat.size }))
  } catch (error) {
    log.error('image-store.unavailable', { folder }, error)
    return []
  }
}

const head = z.object({ headers: z.record(z.string(), z.string()), sha256: z.string() })

/** One line of JSON, then the body. */
function serialise({ headers, body }: Image): Buffer {
  const line = JSON.stringify({ headers, sha256: hash('sha256', body) })
  return Buffer.concat([Buffer.from(`${line}\n`), body])
}

/** Throws when the file is not what was written: it is not flushed, so a power cut may tear it. */
function parse(bytes: Buffer): Image {
  const end = bytes.indexOf('\n')
  const { headers, sha256 } = head.parse(JSON.parse(bytes.toString('utf8', 0, end)))
  const body = bytes.subarray(end + 1)
  if (hash('sha256', body) !== sha256) throw new Error('The file is damaged')
  return { headers, body }
}
