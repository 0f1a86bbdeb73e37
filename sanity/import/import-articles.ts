import { ClientError, type SanityClient, ServerError } from '@sanity/client'
import { openArticle, type ParsedDocuments, readArticle } from './article.ts'
import { linkedFiles } from './collection/linked-files.ts'
import type { Neighbours } from './collection/neighbours.ts'
import type { ArticleDocument } from './documents.ts'
import type { LoadImage } from './images/image-source.ts'
import { createAssetStores } from './images/asset-stores.ts'
import type { Known } from './known.ts'
import { countLoss, type Loss } from './loss/loss.ts'
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
  /** The files that are imported together: texts may link to them. */
  neighbours?: Neighbours
  /** Overwrites articles that were edited since their last import. */
  force?: boolean
  /** Reports without writing. */
  dryRun?: boolean
  /** Marks new documents as demo content. */
  demo?: boolean
}

export type ImportResult = {
  /** Path of the file. */
  file: string
  /** `failed` and `edited` come with at least one problem that is an error. */
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
}

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
  const content = await readContent(options.client)
  const opened = batch.map(({ file, bytes }): Opened => {
    const source = new TextDecoder().decode(bytes)
    return { file, source, opened: bytes ? openArticle(source, file) : unreadable(file) }
  })
  // Articles of one batch may link to each other, in any order.
  const slugs = new Map<string, string>()
  for (const each of opened) {
    if (!each.opened.ok) continue
    content.expect(each.opened.page)
    slugs.set(each.file, each.opened.page.slug)
  }
  const taken = new Set<string>()
  const results: ImportResult[] = []
  // Trees take more memory than texts: each goes when it has been read.
  for (let each = opened.shift(); each !== undefined; each = opened.shift()) {
    results.push(await importArticle(each, { content, slugs, taken }, options))
  }
  return results
}

type Opened = { file: string; source: string; opened: ReturnType<typeof openArticle> }

type Batch = {
  content: StoredContent
  /** Slugs of the articles of the batch, by the paths of their files. */
  slugs: ReadonlyMap<string, string>
  /** Addresses of the articles that were imported before. */
  taken: Set<string>
}

async function importArticle(
  { file, source, opened }: Opened,
  { content, slugs, taken }: Batch,
  options: ImportOptions,
): Promise<ImportResult> {
  if (!opened.ok) return failed(file, opened.problems)
  const { known, formerOrigins } = content
  const { siteUrl, neighbours } = options
  const parsed = readArticle(opened, {
    siteUrl,
    formerOrigins,
    known,
    files: neighbours && linkedFiles(file, slugs, neighbours),
  })
  const { problems } = parsed
  if (!parsed.ok) return failed(file, problems)
  const { article, companions } = parsed.documents
  const url = `${siteUrl}/blog/${article.slug.current}/`
  const error = (message: string): ImportResult =>
    failed(file, [errorOf(file, message), ...problems])
  if (taken.has(url)) return error('тот же адрес у другого файла: укажите свой в поле «slug»')
  taken.add(url)
  const warn = (line: number, message: string) => {
    problems.push({ severity: 'warning', file, line, message })
  }
  try {
    const { outcome, placed } = await writeArticle(parsed.documents, file, content, options, warn)
    const testimonials = quotedWords(placed, companions, known)
    content.add(companions)
    const loss = countLoss({ source, article: placed, testimonials, cover: article.hero, problems })
    if (outcome === 'edited') {
      return {
        ...error('статью правили после импорта, она оставлена как есть'),
        outcome,
        url,
        loss,
      }
    }
    return { file, outcome, url, problems: problems.toSorted(byLine), loss }
  } catch (thrown) {
    if (!(thrown instanceof ClientError || thrown instanceof ServerError)) throw thrown
    return error(
      thrown.statusCode === 409
        ? 'документ изменили во время импорта: повторите импорт'
        : `хранилище отказало: ${thrown.message}`,
    )
  }
}

async function writeArticle(
  { article, companions }: ParsedDocuments,
  file: string,
  { demoIds }: StoredContent,
  { client, loadImage, force = false, demo = false, dryRun = false }: ImportOptions,
  warn: Warn,
): Promise<{ outcome: Plan['outcome']; placed: ArticleDocument }> {
  const pair = await readPair(client, article._id)
  const stores = createAssetStores({ client, load: loadImage, article: file, dryRun })
  const placed = await placeImages(article, pair.published?.['hero'], stores, warn)
  const stored = { ...pair, demoIds }
  const plan = planImport({ article: placed, companions, stored, force, demo })
  if ('mutations' in plan && !dryRun) await client.mutate(plan.mutations)
  return { outcome: plan.outcome, placed }
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

function unreadable(file: string) {
  const problems = [errorOf(file, 'файл не прочесть, или он больше 2 МБ')]
  return { ok: false as const, problems }
}
