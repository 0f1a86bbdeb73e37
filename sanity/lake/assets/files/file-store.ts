import { createHash, randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { storedNameOf, type FileName } from './file-name.ts'
import { headLength } from './file-type.ts'
import { removeAbandoned, syncFolder } from '#lake/assets/file-system.ts'

export type Received = { name: FileName; size: number; head: Buffer }

export type FileStore = {
  /**
   * Streams the bytes to the disk and names the file by its hash when it is complete. When the
   * stream breaks off or the disk is full, nothing is kept and the error is thrown.
   */
  receive(
    chunks: AsyncIterable<Uint8Array>,
    toExtension: (head: Buffer) => string,
  ): Promise<Received>
  /** The file, not read yet; null when there is none. */
  open(name: FileName): Promise<Blob | null>
}

/** Files other than images live in `assets/files/` of the data folder. */
export function createFileStore(dataDir: string): FileStore {
  const folder = join(dataDir, 'assets', 'files')

  return {
    async receive(chunks, toExtension) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await removeAbandoned(folder)
      const temporary = join(folder, `${randomBytes(12).toString('hex')}.tmp`)
      try {
        const { sha1, size, head } = await writeAll(await open(temporary, 'wx', 0o600), chunks)
        const name = { sha1, extension: toExtension(head) }
        await rename(temporary, join(folder, storedNameOf(name)))
        await syncFolder(folder)
        return { name, size, head }
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async open(name) {
      try {
        return await openAsBlob(join(folder, storedNameOf(name)))
      } catch (error) {
        if (error instanceof Error && 'code' in error && isMissing(error.code)) return null
        throw error
      }
    },
  }
}

/** `openAsBlob` reports a missing file by the second code. */
function isMissing(code: unknown): boolean {
  return code === 'ENOENT' || code === 'ERR_INVALID_ARG_VALUE'
}

async function writeAll(
  file: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ sha1: string; size: number; head: Buffer }> {
  const hash = createHash('sha1')
  let size = 0
  let head = Buffer.alloc(0)
  try {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.byteLength
      if (head.byteLength < headLength) head = Buffer.concat([head, chunk]).subarray(0, headLength)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha1: hash.digest('hex'), size, head }
}
