import type { ImportSource } from '#sanity/import/import-articles.ts'
import type { CollectedFile } from './collected-file.ts'

/** Largest Markdown file, in bytes. */
const maxFileBytes = 2 * 1024 * 1024

/** The bytes of articles, as the importer takes them. */
export async function readSources(articles: readonly CollectedFile[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = []
  for (const { path, size, bytes } of articles) {
    const isSmall = size <= maxFileBytes
    // A file that is gone or damaged is named by the import.
    const read = isSmall ? await bytes().catch(() => undefined) : undefined
    sources.push({ file: path, bytes: read })
  }
  return sources
}
