import { ClientError, type SanityClient, ServerError } from '@sanity/client'
import { parseArticle, type ParsedArticle, type ParsedDocuments } from './article.ts'
import type { LoadImage } from './images/image-source.ts'
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
  /** Source of the images that the files name. */
  loadImage: LoadImage
  /** Overwrites articles that were edited since their last import. */
  force?: boolean
  /** Reports without writing. */
  dryRun?: boolean
  /** Marks new documents as demo content. */
  demo?: boolean
}

export type ImportResult = {
  file: string
  /** `failed` and `edited` come with at least one problem that is an error. */
  outcome: Plan['outcome'] | 'failed'
  /** Address of the article's page, when it has one. */
  url: string | undefined
  problems: Problem[]
}

/** A file to import; `source` is absent if it could not be read or is too large. */
export type ImportSource = { file: string; source: string | undefined }

/** Largest Markdown file, in bytes. */
export const maxFileBytes = 2 * 1024 * 1024

/**
 * Imports Markdown texts as published articles, one transaction a file: a failed file changes
 * nothing and does not stop the others. An unchanged file changes nothing; an article edited since
 * its import is reported as `edited` and overwritten only with `force`. Throws if the lake does not
 * answer or refuses to be read.
 */
export async function importArticles(
  batch: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportResult[]> {
  // Articles of one batch may link to each other, in any order.
  const slugs = slugsOf(batch, await readContent(options.client), options)
  const results: ImportResult[] = []
  for (const { file, source } of batch) {
    if (source === undefined) {
      results.push(failure(file, 'файл не прочесть, или он больше 2 МБ'))
      continue
    }
    const content = withArticles(await readContent(options.client), slugs)
    const taken = new Set(results.map(({ url }) => url))
    results.push(await importArticle({ file, source, taken }, content, options))
  }
  return results
}

function slugsOf(
  batch: readonly ImportSource[],
  content: StoredContent,
  { siteUrl }: ImportOptions,
): string[] {
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
  return parseArticle(source, { fileName: nameOf(file), siteUrl, formerOrigins, known })
}

async function importArticle(
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
    problems.push({ severity: 'warning', file: nameOf(file), line, message })
  }
  try {
    const outcome = await writeArticle({ article, companions }, content, options, warn)
    if (outcome !== 'edited') return { file, outcome, url, problems: problems.toSorted(byLine) }
    return { ...failed('статью правили после импорта, она оставлена как есть'), outcome, url }
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
  { client, loadImage, force = false, demo = false, dryRun = false }: ImportOptions,
  warn: Warn,
): Promise<Plan['outcome']> {
  const pair = await readPair(client, article._id)
  const storeImage = createImageStore({ client, load: loadImage, dryRun })
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
  const problem: Problem = { severity: 'error', file: nameOf(file), line: 1, message }
  return { file, outcome: 'failed', url: undefined, problems: [problem] }
}

function nameOf(file: string): string {
  return file.replace(/^.*[\\/]/s, '')
}
