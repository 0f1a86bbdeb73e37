import { lookup } from 'node:dns/promises'
import { readFile, stat } from 'node:fs/promises'
import { createImageLoader } from './images/image-loader.ts'
import {
  importArticles,
  type ImportOptions,
  type ImportResult,
  type ImportSource,
  maxFileBytes,
} from './import-articles.ts'

export type ImportFilesOptions = Omit<ImportOptions, 'loadImage'> & {
  /** Folder with the images that the files name. */
  assetsDir?: string | undefined
  /** How images are fetched from the open internet. */
  fetch?: typeof fetch
}

/** `importArticles` of files on this machine, with images from a folder or the open internet. */
export async function importFiles(
  files: readonly string[],
  { assetsDir, fetch: fetcher = fetch, ...options }: ImportFilesOptions,
): Promise<ImportResult[]> {
  const loadImage = createImageLoader(assetsDir, {
    fetch: fetcher,
    lookup: (hostname) => lookup(hostname, { all: true }),
  })
  return importArticles(await Promise.all(files.map(readSource)), { ...options, loadImage })
}

async function readSource(file: string): Promise<ImportSource> {
  const found = await stat(file).catch(() => undefined)
  const isReadable = found?.isFile() === true && found.size <= maxFileBytes
  return { file, bytes: isReadable ? await readFile(file) : undefined }
}
