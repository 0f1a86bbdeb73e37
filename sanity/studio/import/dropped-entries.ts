import {
  type CollectedFile,
  type Collection,
  collectionError,
  emptyCollection,
  isClutter,
  limitProblem,
} from '#sanity/import/collection/collected-file.ts'
import { isZipName, zipFiles } from '#sanity/import/collection/zip-files.ts'

/** What a browser gives for a dropped file or folder. */
type Entry = Pick<FileSystemEntry, 'name' | 'isDirectory'>

/** Where an entry came from, and what it is in. */
type Waiting = { entry: Entry; folder: string }

/**
 * The files and folders of a drop. Call it while the event is being handled: its data are gone
 * afterwards.
 */
export function collectDrop({ items, files }: DataTransfer): Promise<Collection> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  // Some programs drop files that have no entry.
  return entries.length > 0 ? collectEntries(entries) : collectChosen([...files])
}

/** The files that were chosen one by one, or with their folder. */
export async function collectChosen(files: readonly File[]): Promise<Collection> {
  const collection = { ...emptyCollection, named: [], found: [], problems: [] }
  for (const file of files) {
    // Not every browser knows folders.
    await addFile(file, 'webkitRelativePath' in file ? file.webkitRelativePath : '', collection)
  }
  return limited(collection)
}

/** The files of dropped entries; folders are walked. */
export async function collectEntries(entries: readonly Entry[]): Promise<Collection> {
  const collection = { ...emptyCollection, named: [], found: [], problems: [] }
  const waiting: Waiting[] = entries.map((entry) => ({ entry, folder: '' }))
  let count = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { entry, folder } = next
    if (isClutter(entry.name)) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isFolder(entry)) {
      const inside = await entriesOf(entry)
      waiting.push(...inside.map((each) => ({ entry: each, folder: path })))
    } else if (isFile(entry)) {
      await addFile(await fileOf(entry), folder === '' ? '' : path, collection)
    }
    count += 1
    if (limitProblem(count, 0) !== undefined) break
  }
  return limited(collection)
}

type Growing = Collection & { named: CollectedFile[]; found: CollectedFile[] }

/** @param path of a file in a folder; empty for one that was dropped or chosen itself */
async function addFile(file: File, path: string, collection: Growing): Promise<void> {
  if (path.split('/').some(isClutter)) return
  if (path === '' && isZipName(file.name)) {
    const { files, problems } = await zipFiles(file.name, file)
    collection.found.push(...files)
    collection.problems.push(...problems)
    return
  }
  const collected = {
    path: path || file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }
  if (path === '') collection.named.push(collected)
  else collection.found.push(collected)
}

function limited(collection: Collection): Collection {
  const all = [...collection.named, ...collection.found]
  const problem = limitProblem(
    all.length,
    all.reduce((bytes, { size }) => bytes + size, 0),
  )
  const byPath = (a: CollectedFile, b: CollectedFile) => (a.path < b.path ? -1 : 1)
  if (problem === undefined) return { ...collection, found: collection.found.toSorted(byPath) }
  return { ...emptyCollection, problems: [collectionError('папка', problem)] }
}

function isFolder(entry: Entry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory && 'createReader' in entry
}

function isFile(entry: Entry): entry is FileSystemFileEntry {
  return !entry.isDirectory && 'file' in entry
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

/** A browser gives the entries of a folder in portions; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (portion.length === 0) return all
    all.push(...portion)
  }
}
