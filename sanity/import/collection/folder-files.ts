import { type Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type CollectedFile, isClutter, limitProblem } from './collected-file.ts'

type Folder = { files: CollectedFile[]; problem: string | undefined }

/**
 * The files below a folder of this machine, in the order of their paths. A symbolic link is
 * followed only to a file that is in the folder itself.
 *
 * @param folder on the disk; its name begins the paths of the files
 * @param maxFound stop quietly after so many files, where not all of them are needed
 */
export async function folderFiles(folder: string, maxFound = Infinity): Promise<Folder> {
  const files: CollectedFile[] = []
  const root = await realpath(folder)
  let bytes = 0
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await readdir(next, { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isClutter(entry.name)) continue
      const path = join(next, entry.name)
      if (entry.isDirectory()) waiting.push(path)
      const size = await sizeInside(path, entry, root)
      if (size === undefined) continue
      files.push(diskFile(path, size))
      bytes += size
      const problem = limitProblem(files.length, bytes)
      if (problem !== undefined) return { files: [], problem }
      if (files.length >= maxFound) return { files, problem: undefined }
    }
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), problem: undefined }
}

/** A file of this machine. */
export function diskFile(path: string, size: number): CollectedFile {
  return {
    path: path.replaceAll(sep, '/'),
    size,
    bytes: async () => new Uint8Array(await readFile(path)),
  }
}

/** The size of a file; `undefined` for anything else, and for links out of the folder. */
async function sizeInside(path: string, entry: Dirent, root: string): Promise<number | undefined> {
  if (entry.isSymbolicLink()) {
    // A link to nothing is no file.
    const target = await realpath(path).catch(() => undefined)
    if (target === undefined || !target.startsWith(`${root}${sep}`)) return undefined
  } else if (!entry.isFile()) {
    return undefined
  }
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() === true ? found.size : undefined
}
