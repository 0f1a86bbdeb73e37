import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ClientError, type SanityClient, ServerError } from '@sanity/client'
import { parseArticle, type ParsedArticle, type ParsedDocuments } from './article.ts'
import { createImageStore } from './images/image-store.ts'
import { placeImages } from './images/place-images.ts'
import { type Plan, planImport } from './plan.ts'
import type { Problem, Warn } from './problem.ts'
import { readContent, readPair, type StoredContent } from './stored-content.ts'

export type ImportOptions = {
  /** Has a write token and the perspective `raw`. */
  client: SanityClient
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
  /** Folder with the images that the files name. */
  assetsDir?: string | undefined
  /** Overwrites articles that somebody edited since their last import. */
  force?: boolean
  /** Reads and reports, and writes nothing. */
  dryRun?: boolean
  /** Marks what is made as demo content. */
  demo?: boolean
  /** How images are fetched from the open internet. */
  fetch?: typeof fetch
}

export type ImportResult = {
  file: string
  /** `failed` comes with at least one problem that is an error. */
  outcome: 'created' | 'changed' | 'unchanged' | 'failed'
  /** Address of the article's page, when it has one. */
  url: string | undefined
  problems: Problem[]
}

const maxFileBytes = 2 * 1024 * 1024

/**
 * Imports Markdown files as published articles, one transaction a file: a file that fails leaves
 * no trace and does not stop the others. A file that is already imported changes nothing.
 * Throws when the lake does not answer or does not let us read.
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportResult[]> {
  const batch = await Promise.all(files.map(readSource))
  // Articles of one batch may link to each other, whichever comes first.
  const slugs = slugsOf(batch, await readContent(options.client), options)
  const results: ImportResult[] = []
  for (const { file, source } of batch) {
    if (source === undefined) {
      results.push(failure(file, 'файл не прочесть, или он больше 2 МБ'))
      continue
    }
    const content = withArticles(await readContent(options.client), slugs)
    const taken = new Set(results.map(({ url }) => url))
    results.push(await importFile({ file, source, taken }, content, options))
  }
  return results
}

type Source = { file: string; source: string | undefined }

async function readSource(file: string): Promise<Source> {
  const found = await stat(file).catch(() => undefined)
  const isReadable = found?.isFile() === true && found.size <= maxFileBytes
  return { file, source: isReadable ? await readFile(file, 'utf8') : undefined }
}

function slugsOf(batch: Source[], content: StoredContent, { siteUrl }: ImportOptions): string[] {
  return batch.flatMap(({ file, source }) => {
    const parsed = source === undefined ? undefined : parse(file, source, content, siteUrl)
    return parsed?.ok ? [parsed.documents.article.slug.current] : []
  })
}

function withArticles(content: StoredContent, slugs: readonly string[]): StoredContent {
  const expected = slugs.map((slug): [string, string] => [slug, `article-${slug}`])
  const articles = new Map([...expected, ...content.known.articles])
  return { ...content, known: { ...content.known, articles } }
}

function parse(
  file: string,
  source: string,
  { known, formerOrigins }: StoredContent,
  siteUrl: string,
): ParsedArticle {
  return parseArticle(source, { fileName: basename(file), siteUrl, formerOrigins, known })
}

async function importFile(
  { file, source, taken }: { file: string; source: string; taken: ReadonlySet<string | undefined> },
  content: StoredContent,
  options: ImportOptions,
): Promise<ImportResult> {
  const parsed = parse(file, source, content, options.siteUrl)
  const { problems } = parsed
  if (!parsed.ok) return { file, outcome: 'failed', url: undefined, problems }
  const { article, companions } = parsed.documents
  const url = `${options.siteUrl}/blog/${article.slug.current}/`
  const failed = (message: string): ImportResult => {
    const result = failure(file, message)
    return { ...result, problems: [...result.problems, ...problems].toSorted(byLine) }
  }
  if (taken.has(url)) return failed('тот же адрес у другого файла: укажите свой в поле «slug»')
  const warn = (line: number, message: string) => {
    problems.push({ severity: 'warning', file: basename(file), line, message })
  }
  try {
    const outcome = await writeArticle({ article, companions }, content, options, warn)
    if (outcome !== 'edited') return { file, outcome, url, problems: problems.toSorted(byLine) }
    return failed(
      'статью правили после импорта, она оставлена как есть; чтобы заменить её, добавьте --force',
    )
  } catch (error) {
    if (!(error instanceof ClientError || error instanceof ServerError)) throw error
    return failed(
      error.statusCode === 409
        ? 'документ изменили во время импорта: повторите импорт'
        : `хранилище отказало: ${error.message}`,
    )
  }
}

async function writeArticle(
  { article, companions }: ParsedDocuments,
  { demoIds }: StoredContent,
  { client, force = false, demo = false, dryRun = false, ...images }: ImportOptions,
  warn: Warn,
): Promise<Plan['outcome']> {
  const pair = await readPair(client, article._id)
  const storeImage = createImageStore({ client, dryRun, ...images })
  const placed = await placeImages(article, pair.published?.['hero'], storeImage, warn)
  const stored = { ...pair, demoIds }
  const plan = planImport({ article: placed, companions, stored, force, demo })
  if ('mutations' in plan && !dryRun) await client.mutate(plan.mutations)
  return plan.outcome
}

function byLine(a: Problem, b: Problem): number {
  return a.line - b.line
}

function failure(file: string, message: string): ImportResult {
  const problem: Problem = { severity: 'error', file: basename(file), line: 1, message }
  return { file, outcome: 'failed', url: undefined, problems: [problem] }
}
