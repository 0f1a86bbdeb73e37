import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, copyFile, open, readdir, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { makeFolder } from '#lib/durable/make-folder.ts'

/** The files below a folder, as sorted paths from it with `/`. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted()
}

/** SHA-256, as hexadecimal digits, and size of a file. */
export async function measure(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** Copies a file for its owner's eyes alone, with its folder. */
export async function copyPrivately(from: string, to: string): Promise<void> {
  makeFolder(dirname(to), 0o700)
  await copyFile(from, to)
  await chmod(to, 0o600)
}

/** Copies the files of a folder whose names fit; what is gone meanwhile is left out. */
export async function copyFiles(
  from: string,
  to: string,
  fits: (name: string) => boolean,
): Promise<void> {
  for (const name of (await namesIn(from)).filter(fits)) {
    await copyPrivately(join(from, name), join(to, name)).catch((error: unknown) => {
      if (!isAbsence(error)) throw error
    })
  }
}

/** The names in a folder; none if there is no such folder. */
export function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isAbsence(error)) return []
    throw error
  })
}

/** Waits until a folder with everything below is on the disk. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    await (entry.isDirectory() ? syncFolder(path) : sync(path, 'r+'))
  }
  await syncFolder(folder)
}

/** Waits until the names in a folder are on the disk. Windows cannot do that. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await sync(folder, 'r')
}

/** Bytes of a file, or of the files in a folder; 0 if there is none. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory() !== true) return found?.size ?? 0
  const sizes = await Promise.all((await namesIn(path)).map((name) => sizeOf(join(path, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
