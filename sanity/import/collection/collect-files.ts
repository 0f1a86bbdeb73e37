import { openAsBlob } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, normalize, resolve } from 'node:path'
import { type CollectedFile, type Collection, collectionError } from './collected-file.ts'
import { diskFile, folderFiles } from './folder-files.ts'
import { isZipName, zipFiles } from './zip-files.ts'

/** So many files are looked through beside one that was named. */
const maxBeside = 2_000

/** Folders beside that of the texts in which generators keep their pictures. */
const pictureFolders =
  /^(?:assets|attachments|files|images?|img|media|pictures|public|static|uploads)$/i

/** The files that the arguments of a command name: files, folders and ZIP archives. */
export async function collectFiles(paths: readonly string[]): Promise<Collection> {
  const collection: Collection = { named: [], found: [], beside: [], problems: [] }
  const looked = new Set<string>()
  for (const path of paths.map((each) => withFolderName(normalize(each)))) {
    await add(path, collection, looked).catch(() => {
      collection.named.push(missingFile(path))
    })
  }
  return withoutRepeats(collection)
}

async function add(path: string, collection: Collection, looked: Set<string>): Promise<void> {
  const found = await stat(path)
  if (found.isDirectory()) {
    const { files, problem } = await folderFiles(path)
    if (problem !== undefined) collection.problems.push(collectionError(path, problem))
    collection.found.push(...files)
  } else if (isZipName(path)) {
    const { files, problems } = await zipFiles(path, await openAsBlob(path))
    collection.found.push(...files)
    collection.problems.push(...problems)
  } else {
    collection.named.push(diskFile(path, found.size))
    if (looked.has(dirname(path))) return
    looked.add(dirname(path))
    collection.beside.push(...(await filesBeside(dirname(path))))
  }
}

/** The import says of it that it cannot be read. */
function missingFile(path: string): CollectedFile {
  return { path, size: 0, bytes: () => Promise.reject(new Error('There is no such file')) }
}

/** What a text may name with `./images/a.jpg`, `/images/a.jpg` and `../images/a.jpg`. */
async function filesBeside(folder: string): Promise<CollectedFile[]> {
  const parent = join(folder, '..')
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  const folders = entries
    .filter((entry) => entry.isDirectory() && pictureFolders.test(entry.name))
    .map(({ name }) => join(parent, name))
    .filter((each) => resolve(each) !== resolve(folder))
  const all: CollectedFile[] = []
  for (const each of [folder, ...folders]) {
    const { files } = await folderFiles(each, maxBeside).catch(() => ({ files: [] }))
    all.push(...files)
  }
  return all
}

/** Each file once: as a named one rather than as one of a folder. */
function withoutRepeats(collection: Collection): Collection {
  const seen = new Set<string>()
  const once = (files: CollectedFile[]) =>
    files.filter(({ path }) => {
      const place = resolve(path)
      if (seen.has(place)) return false
      seen.add(place)
      return true
    })
  const named = once(collection.named)
  const found = once(collection.found)
  return { ...collection, named, found, beside: once(collection.beside) }
}

/** `index.md` in the current folder is named by that folder. */
function withFolderName(path: string): string {
  const folder = basename(dirname(resolve(path)))
  return /^(?:index|readme)\b[^/]*$/i.test(path) && folder !== '' ? join('..', folder, path) : path
}
