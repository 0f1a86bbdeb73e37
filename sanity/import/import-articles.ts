import { ClientError, ServerError } from '@sanity/client'
import isNetworkError from 'is-network-error'
import type { ParsedDocuments } from './article.ts'
import { openArticleFile, readArticleFile } from './article-file.ts'
import { linkedFiles } from './collection/linked-files.ts'
import type { Neighbours } from './collection/neighbours.ts'
import type { ArticleDocument } from './documents.ts'
import type { BesideFile } from './front-matter/fields-beside.ts'
import type { Known } from './known.ts'
import { countLoss, type Loss } from './loss/loss.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import { readContent, type StoredContent } from './stored-content.ts'
import { writeArticle, type WriteOptions } from './write-article.ts'

export type ImportOptions = WriteOptions & {
  /** The files that are imported together: texts may link to them. */
  neighbours?: Neighbours
}

export type ImportResult = {
  /** Path as given, or inside its folder or archive. */
  file: string
  /** `failed` and `edited` come with at least one problem that is an error, `drafted` with a doubt. */
  outcome: Plan['outcome'] | 'failed'
  /** Address of the article's page, when it has one. */
  url: string | undefined
  problems: Problem[]
  /** What of the file is in the article; `undefined` if there is no article. */
  loss: Loss | undefined
}

/** A file to import; `bytes` are absent if it could not be read or is too large. */
export type ImportSource = {
  /** Path, as people name it. */
  file: string
  bytes: Uint8Array | undefined
  /** A file of fields beside it. */
  beside?: BesideFile
}

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
  const content = await readContent(options.client)
  const opened = batch.map((source) => ({ file: source.file, opened: open(source) }))
  // Articles of one batch may link to each other, in any order.
  const slugs = new Map<string, string>()
  for (const { file, opened: each } of opened) {
    if (!each.ok) continue
    content.expect(each.article.page)
    slugs.set(file, each.article.page.slug)
  }
  const results = new Map<Opened, ImportResult>()
  const taken = new Map<string, string>()
  // Trees take more memory than texts: each goes when it has been read.
  const queue = publishedFirst(opened)
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    results.set(next, await importArticle(next, { content, slugs, taken }, options))
  }
  return opened.flatMap((each) => results.get(each) ?? [])
}

type Opened = { file: string; opened: ReturnType<typeof open> }

type Batch = {
  content: StoredContent
  /** Slugs of the articles of the batch, by the paths of their files. */
  slugs: ReadonlyMap<string, string>
  /** Files by the slugs they have taken. */
  taken: Map<string, string>
}

function open({ file, bytes, beside }: ImportSource) {
  if (bytes !== undefined) return openArticleFile(bytes, file, beside)
  const problems = [errorOf(file, 'файл не прочесть, или он больше 2 МБ')]
  return { ok: false as const, problems }
}

/** What drafts refer to is better published already, by another file of the batch. */
function publishedFirst(opened: readonly Opened[]): Opened[] {
  const isDraft = ({ opened: each }: Opened) =>
    each.ok && each.article.problems.some(({ severity }) => severity === 'doubt')
  return [...opened.filter((each) => !isDraft(each)), ...opened.filter(isDraft)]
}

async function importArticle(
  { file, opened }: Opened,
  { content, slugs, taken }: Batch,
  options: ImportOptions,
): Promise<ImportResult> {
  if (!opened.ok) return failed(file, opened.problems)
  const { siteUrl, neighbours } = options
  const { known, formerOrigins } = content
  const files = neighbours && linkedFiles(file, slugs, neighbours)
  const parsed = readArticleFile(opened, { siteUrl, formerOrigins, known, files })
  const { problems } = parsed
  if (!parsed.ok) return failed(file, problems)
  const slug = parsed.documents.article.slug.current
  const rival = taken.get(slug)
  if (rival !== undefined) {
    const message = `тот же адрес у файла ${rival}: укажите свой в поле «slug»`
    return failed(file, [errorOf(file, message), ...problems])
  }
  taken.set(slug, file)
  return attempt(
    { file, text: opened.text, documents: parsed.documents, problems },
    content,
    options,
  )
}

type Attempt = { file: string; text: string; documents: ParsedDocuments; problems: Problem[] }

async function attempt(
  { file, text, documents, problems }: Attempt,
  content: StoredContent,
  options: ImportOptions,
): Promise<ImportResult> {
  const warn = (line: number, message: string) => {
    problems.push({ severity: 'warning', file, line, message })
  }
  try {
    const written = await writeArticle({ file, documents }, content, options, warn)
    const { outcome, isOnSite, redirects, placed, pictures } = written
    const url = isOnSite ? `${options.siteUrl}/blog/${placed.slug.current}/` : undefined
    const testimonials = quotedWords(placed, documents.companions, content.known)
    const cover = documents.article.hero
    const about = { source: text, article: placed, placed: pictures, testimonials, cover }
    const loss = countLoss({ ...about, isMdx: /\.mdx$/i.test(file), problems })
    if (outcome === 'edited') {
      const message = 'статью правили после импорта, она оставлена как есть'
      return { ...failed(file, [errorOf(file, message), ...problems]), outcome, url, loss }
    }
    content.add(documents, redirects)
    return { file, outcome, url, problems: problems.toSorted(byLine), loss }
  } catch (error) {
    // The lake does not answer: no other file can be imported either.
    if (isNetworkError(error)) throw error
    return failed(file, [errorOf(file, reasonOf(error)), ...problems])
  }
}

/** The words of the testimonials in an article, by their ids. */
function quotedWords(
  { body }: ArticleDocument,
  companions: ParsedDocuments['companions'],
  known: Known,
): Map<string, string> {
  const ids = new Set(
    body.flatMap((block) => ('testimonial' in block ? [block.testimonial._ref] : [])),
  )
  if (ids.size === 0) return new Map()
  const created = companions.flatMap((each) =>
    each._type === 'testimonial' ? [{ ...each, id: each._id }] : [],
  )
  return new Map(
    [...known.testimonials, ...created].flatMap(({ id, quote, client, role }) =>
      ids.has(id) ? [[id, [quote, client, role ?? ''].join(' ')] as const] : [],
    ),
  )
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

function failed(file: string, problems: readonly Problem[]): ImportResult {
  return {
    file,
    outcome: 'failed',
    url: undefined,
    problems: problems.toSorted(byLine),
    loss: undefined,
  }
}

function errorOf(file: string, message: string): Problem {
  return { severity: 'error', file, line: 1, message }
}
