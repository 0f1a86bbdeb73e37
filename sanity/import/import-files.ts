import { lookup } from 'node:dns/promises'
import { collectionError } from './collection/collected-file.ts'
import { collectFiles } from './collection/collect-files.ts'
import { createNeighbours } from './collection/neighbours.ts'
import { readSources, unusedPaths } from './collection/read-sources.ts'
import { sortFiles } from './collection/sort-files.ts'
import { createImageLoader } from './images/image-loader.ts'
import { importArticles, type ImportOptions, type ImportResult } from './import-articles.ts'
import { hasLoss } from './loss/loss.ts'
import type { Problem } from './problem.ts'

export type ImportFilesOptions = Omit<ImportOptions, 'loadImage' | 'neighbours'> & {
  /** A further folder with the images that the files name. */
  assetsDir?: string | undefined
  /** How images are fetched from the open internet. */
  fetch?: typeof fetch
  /** Writes nothing unless all of every file comes into its article. */
  strict?: boolean
}

export type ImportReport = {
  results: ImportResult[]
  /** Files and archives that were not read. */
  problems: Problem[]
  /** Texts that are no articles of this blog, with the reason in Russian. */
  skipped: { path: string; reason: string }[]
  /** Paths of files in the folders and archives that no article names. */
  ignored: string[]
  /** Nothing was written: it was a dry run, or `strict` refused. */
  isPlanned: boolean
  /** `strict` refused. */
  isRefused: boolean
}

/**
 * `importArticles` of files, folders and ZIP archives of this machine, with images from there or
 * from the open internet.
 */
export async function importFiles(
  paths: readonly string[],
  { assetsDir, fetch: fetcher = fetch, strict = false, ...options }: ImportFilesOptions,
): Promise<ImportReport> {
  const collection = await collectFiles(paths)
  const { articles, others, skipped } = sortFiles(collection)
  const neighbours = createNeighbours(others)
  const loadImage = createImageLoader(
    { neighbours, assetsDir },
    { fetch: fetcher, lookup: (hostname) => lookup(hostname, { all: true }) },
  )
  const problems = [...collection.problems, ...(articles.length === 0 ? noArticles(paths) : [])]
  const batch = await readSources(articles, others)
  const importing = { ...options, loadImage, neighbours }
  const planned =
    strict || options.dryRun ? await importArticles(batch, { ...importing, dryRun: true }) : []
  const isRefused = strict && (problems.length > 0 || planned.some(isIncomplete))
  const isPlanned = isRefused || options.dryRun === true
  const results = isPlanned ? planned : await importArticles(batch, importing)
  const beside = new Set(collection.beside)
  const mayBeIgnored = others.filter((file) => !beside.has(file))
  const ignored = unusedPaths(mayBeIgnored, neighbours.used, batch)
  return { results, problems, skipped, ignored, isPlanned, isRefused }
}

function noArticles(paths: readonly string[]): Problem[] {
  const message = 'здесь нет ни одной статьи: импорт берёт файлы Markdown (.md, .mdx, .markdown)'
  return paths.map((path) => collectionError(path, message))
}

function isIncomplete({ loss }: ImportResult): boolean {
  return loss === undefined || hasLoss(loss)
}
