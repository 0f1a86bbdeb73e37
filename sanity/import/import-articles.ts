import { ClientError, ServerError } from '@sanity/client'
import isNetworkError from 'is-network-error'
import type { ParsedArticle, ParsedDocuments } from './article.ts'
import { readArticleFile } from './article-file.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import type { StoredRedirect } from './redirects.ts'
import { readContent, type StoredContent } from './stored-content.ts'
import { withArticles, withDocuments } from './imported-content.ts'
import { writeArticle, type WriteOptions } from './write-article.ts'

export type ImportOptions = WriteOptions

export type ImportResult = {
  /** Path as given. */
  file: string
  /** `failed` and `edited` come with at least one problem that is an error, `drafted` with a doubt. */
  outcome: Plan['outcome'] | 'failed'
  /** Address of the article's page, when it has one. */
  url: string | undefined
  problems: Problem[]
}

/**
 * A file to import. Problems name it by the path as given, or inside its folder or archive. `bytes`
 * are absent if it could not be read or is too large.
 */
export type ImportSource = { file: string; bytes: Uint8Array | undefined }

/** Largest Markdown file, in bytes. */
export const maxFileBytes = 2 * 1024 * 1024

type Read = { source: ImportSource; parsed: ParsedArticle | undefined }

/**
 * Imports Markdown files, one transaction a file: a failed file changes nothing and does not stop
 * the others. An article with a doubt becomes a draft, the others are published. An unchanged file
 * changes nothing; an article edited since its import is reported as `edited` and overwritten only
 * with `force`. Results have the order of the batch. Throws if the lake does not answer or refuses
 * to be read.
 */
export async function importArticles(
  batch: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportResult[]> {
  let content = await readContent(options.client)
  const read = batch.map((source): Read => ({ source, parsed: parse(source, content, options) }))
  // Articles of one batch may link to each other, in any order.
  content = withArticles(
    content,
    read.flatMap(({ parsed }) => publishedSlug(parsed)),
  )
  const results = new Map<ImportSource, ImportResult>()
  const taken = new Map<string, string>()
  for (const { source } of publishedFirst(read)) {
    const parsed = parse(source, content, options)
    const { result, redirects } = await importArticle({ source, parsed, taken }, content, options)
    results.set(source, result)
    const isWritten = result.outcome !== 'failed' && result.outcome !== 'edited'
    if (parsed?.ok && isWritten) content = withDocuments(content, parsed.documents, redirects)
  }
  return batch.flatMap((source) => results.get(source) ?? [])
}

function publishedSlug(parsed: ParsedArticle | undefined): string[] {
  if (!parsed?.ok) return []
  const { slug, importDoubts } = parsed.documents.article
  return importDoubts === undefined ? [slug.current] : []
}

/** What drafts refer to is better published already, by another file of the batch. */
function publishedFirst(read: readonly Read[]): Read[] {
  const isDraft = ({ parsed }: Read) => parsed?.ok && parsed.documents.article.importDoubts
  return [...read.filter((each) => !isDraft(each)), ...read.filter(isDraft)]
}

function parse(
  { file, bytes }: ImportSource,
  { known, formerOrigins }: StoredContent,
  { siteUrl }: ImportOptions,
): ParsedArticle | undefined {
  return bytes && readArticleFile(bytes, { fileName: file, siteUrl, formerOrigins, known })
}

type Imported = { result: ImportResult; redirects: StoredRedirect[] }

type Importing = {
  source: ImportSource
  parsed: ParsedArticle | undefined
  /** Files by the slugs they have taken. */
  taken: Map<string, string>
}

async function importArticle(
  { source: { file }, parsed, taken }: Importing,
  content: StoredContent,
  options: ImportOptions,
): Promise<Imported> {
  if (parsed === undefined) return refuse(file, 'файл не прочесть, или он больше 2 МБ', [])
  const { problems } = parsed
  if (!parsed.ok) {
    return { result: { file, outcome: 'failed', url: undefined, problems }, redirects: [] }
  }
  const slug = parsed.documents.article.slug.current
  const rival = taken.get(slug)
  if (rival !== undefined) {
    return refuse(file, `тот же адрес у файла ${rival}: укажите свой в поле «slug»`, problems)
  }
  taken.set(slug, file)
  return attempt(file, parsed.documents, problems, content, options)
}

async function attempt(
  file: string,
  documents: ParsedDocuments,
  problems: Problem[],
  content: StoredContent,
  options: ImportOptions,
): Promise<Imported> {
  const warn = (line: number, message: string) => {
    problems.push({ severity: 'warning', file, line, message })
  }
  try {
    const { outcome, isOnSite, redirects } = await writeArticle(documents, content, options, warn)
    const slug = documents.article.slug.current
    const url = isOnSite ? `${options.siteUrl}/blog/${slug}/` : undefined
    if (outcome === 'edited') {
      const message = 'статью правили после импорта, она оставлена как есть'
      return { result: { ...failure(file, message, problems), outcome, url }, redirects }
    }
    return { result: { file, outcome, url, problems: problems.toSorted(byLine) }, redirects }
  } catch (error) {
    // The lake does not answer: no other file can be imported either.
    if (isNetworkError(error)) throw error
    return refuse(file, reasonOf(error), problems)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ClientError || error instanceof ServerError) {
    return error.statusCode === 409
      ? 'документ изменили во время импорта: повторите импорт'
      : `хранилище отказало: ${error.message}`
  }
  return `импорт файла прерван: ${error instanceof Error ? error.message : String(error)}`
}

function byLine(a: Problem, b: Problem): number {
  return a.line - b.line
}

function refuse(file: string, message: string, problems: readonly Problem[]): Imported {
  return { result: failure(file, message, problems), redirects: [] }
}

function failure(file: string, message: string, problems: readonly Problem[]): ImportResult {
  const problem: Problem = { severity: 'error', file, line: 1, message }
  return {
    file,
    outcome: 'failed',
    url: undefined,
    problems: [problem, ...problems].toSorted(byLine),
  }
}
