import type { BesideFile } from '#sanity/import/front-matter/fields-beside.ts'
import type { ImportSource } from '#sanity/import/import-articles.ts'
import { decodeText } from '#sanity/import/reading/decode-text.ts'
import type { CollectedFile } from './collected-file.ts'
import { baseNameOf, folderOf } from './relative-path.ts'

/** Largest Markdown file, in bytes. */
const maxFileBytes = 2 * 1024 * 1024

/** Files of fields beside an article, as Eleventy names them. */
const dataEndings = [
  '11tydata.json',
  '11tydata.yml',
  '11tydata.yaml',
  'json',
  'yml',
  'yaml',
].concat(['js', 'cjs', 'mjs'].map((ending) => `11tydata.${ending}`))

/**
 * The bytes of articles, as the importer takes them, with the files of fields beside them.
 *
 * @param others what may lie beside the articles
 */
export async function readSources(
  articles: readonly CollectedFile[],
  others: readonly CollectedFile[],
): Promise<ImportSource[]> {
  const data = new Map(
    others
      .filter(({ path }) => /\.(?:json|ya?ml|[cm]?js)$/i.test(path))
      .map((file) => [file.path, file]),
  )
  const sources: ImportSource[] = []
  for (const article of articles) {
    const bytes = await read(article)
    const beside = data.size === 0 ? undefined : await readBeside(article.path, data)
    sources.push({ file: article.path, bytes, ...(beside && { beside }) })
  }
  return sources
}

async function read({ size, bytes }: CollectedFile): Promise<Uint8Array | undefined> {
  // A file that is gone or damaged is named by the import.
  return size <= maxFileBytes ? bytes().catch(() => undefined) : undefined
}

/** Paths of the files of an import that no article names, and that are no fields of one. */
export function unusedPaths(
  others: readonly CollectedFile[],
  used: ReadonlySet<string>,
  batch: readonly ImportSource[],
): string[] {
  const data = new Set(batch.map(({ beside }) => beside?.path))
  return others.map(({ path }) => path).filter((path) => !used.has(path) && !data.has(path))
}

/** A file with none of these fields is about something else. */
const ofArticles =
  /^[\s{]*["']?(?:title|date|description|desc|tags|draft|permalink|author|categories)["']?\s*:/im

async function readBeside(
  path: string,
  data: ReadonlyMap<string, CollectedFile>,
): Promise<BesideFile | undefined> {
  const stem = path.replace(/\.[^./]*$/, '')
  const folder = folderOf(path)
  // The data of a folder are those of the one article in it.
  const isIndex = /^(?:index|readme)$/i.test(baseNameOf(stem))
  const stems = isIndex && folder !== '' ? [stem, `${folder}/${baseNameOf(folder)}`] : [stem]
  const file = stems
    .flatMap((each) => dataEndings.map((ending) => data.get(`${each}.${ending}`)))
    .find((each) => each !== undefined)
  const bytes = file && (await read(file))
  const decoded = bytes && decodeText(bytes)
  if (file === undefined || !decoded?.ok) return undefined
  const isProgram = file.path.endsWith('js')
  const isOfArticle = isProgram || ofArticles.test(decoded.text.replaceAll(',', '\n'))
  return isOfArticle ? { path: file.path, text: decoded.text } : undefined
}
