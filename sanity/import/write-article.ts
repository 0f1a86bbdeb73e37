import type { SanityClient } from '@sanity/client'
import type { ParsedDocuments } from './article.ts'
import type { ArticleDocument } from './documents.ts'
import type { LoadImage } from './images/image-source.ts'
import { createAssetStores } from './images/asset-stores.ts'
import { placeImages, type Stores } from './images/place-images.ts'
import { type Plan, planImport } from './plan.ts'
import type { Warn } from './problem.ts'
import { planRedirects, type RedirectPlan, type StoredRedirect } from './redirects.ts'
import { readPair, readSpareDrafts, type StoredContent } from './stored-content.ts'

export type WriteOptions = {
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

export type Written = {
  outcome: Plan['outcome']
  /** Whether the article has a page for visitors, or will have one when its date comes. */
  isOnSite: boolean
  /** Redirects that were created with it. */
  redirects: StoredRedirect[]
  /** The article as it is stored, or would be. */
  placed: ArticleDocument
  /** Addresses of the pictures in it. */
  pictures: string[]
}

/** Writes an article with its companions and redirects to the lake, in one transaction. */
export async function writeArticle(
  { file, documents }: { file: string; documents: ParsedDocuments },
  content: StoredContent,
  options: WriteOptions,
  warn: Warn,
): Promise<Written> {
  const { client, loadImage, force = false, demo = false, dryRun = false } = options
  const { article, companions } = documents
  const pair = await readPair(client, article._id)
  const stores = createAssetStores({ client, load: loadImage, article: file, dryRun })
  const previous = (pair.published ?? pair.draft)?.['hero']
  const pictures: string[] = []
  const placed = await placeImages(article, previous, noting(stores, pictures), warn)
  const publishedIds = idsOf(content)
  const missing = companions.filter(({ _id }) => !publishedIds.has(_id))
  const isDraft = article.importDoubts !== undefined
  const isOnSite = !isDraft || pair.published !== undefined
  const redirects = isOnSite ? redirectsTo(documents, content, options, warn) : noRedirects
  const plan = planImport({
    article: placed,
    companions,
    stored: {
      ...pair,
      publishedIds,
      spareDrafts: isDraft ? [] : await readSpareDrafts(client, missing),
      demoIds: content.demoIds,
    },
    redirects: redirects.mutations,
    force,
    demo,
  })
  if (plan.outcome === 'edited')
    return {
      outcome: 'edited',
      isOnSite: pair.published !== undefined,
      redirects: [],
      placed,
      pictures,
    }
  if (!isOnSite) sayWaiting(documents, warn)
  if (isDraft && pair.published !== undefined) sayPublished(plan.outcome, warn)
  if ('mutations' in plan && !dryRun) await client.mutate(plan.mutations)
  return { outcome: plan.outcome, isOnSite, redirects: redirects.created, placed, pictures }
}

/** Notes the pictures that could be stored. */
function noting({ storeImage, storeFile }: Stores, pictures: string[]): Stores {
  return {
    storeFile,
    async storeImage(source) {
      const stored = await storeImage(source)
      if (stored.ok) pictures.push(source)
      return stored
    },
  }
}

const noRedirects: RedirectPlan = { mutations: [], created: [] }

function redirectsTo(
  { article, formerPaths }: ParsedDocuments,
  { addresses, formerOrigins }: StoredContent,
  { siteUrl, demo = false }: WriteOptions,
  warn: Warn,
): RedirectPlan {
  const to = `/blog/${article.slug.current}/`
  const origins = [siteUrl, ...formerOrigins]
  return planRedirects({ formerPaths, to, addresses, origins, demo, warn })
}

function sayWaiting({ formerPaths }: ParsedDocuments, warn: Warn): void {
  for (const { path, line, isUsual = false } of formerPaths) {
    if (!isUsual) warn(line, `перенаправления с ${path} пока нет: статья — черновик`)
  }
}

function sayPublished(outcome: Plan['outcome'], warn: Warn): void {
  warn(
    1,
    outcome === 'drafted'
      ? 'на сайте осталась прежняя статья, новая стоит черновиком'
      : 'статья на сайте с этим же текстом и остаётся там',
  )
}

function idsOf({ known }: StoredContent): ReadonlySet<string> {
  return new Set([
    ...known.authors.values(),
    ...known.categories.values(),
    ...known.testimonials.map(({ id }) => id),
  ])
}
