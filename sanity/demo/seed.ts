import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { IdentifiedSanityDocumentStub, SanityClient } from '@sanity/client'
import { importFiles } from '#sanity/import/import-files.ts'
import { formatProblem } from '#sanity/import/problem.ts'
import { uploadAssets } from './assets.ts'
import { authors } from './documents/authors.ts'
import { categories } from './documents/categories.ts'
import { home } from './documents/home.ts'
import { pages } from './documents/pages.ts'
import { redirects } from './documents/redirects.ts'
import { services } from './documents/services.ts'
import { siteSettings } from './documents/site-settings.ts'
import { testimonials } from './documents/testimonials.ts'

type SeedOptions = {
  /** Has a write token. */
  client: SanityClient
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
}

type SeedResult = { documents: number; articles: number }

const articlesFolder = join(import.meta.dirname, 'articles')
const contentTypes = [
  'article',
  'author',
  'category',
  'testimonial',
  'service',
  'page',
  'redirect',
  'siteSettings',
  'home',
]

/**
 * Fills an empty dataset with demo content and returns the counts; a dataset with other content
 * stays unchanged, and the result is `undefined`. The home page is written last, so that the next
 * run finishes an interrupted seed. Throws when the lake refuses.
 */
export async function seedDemo({ client, siteUrl }: SeedOptions): Promise<SeedResult | undefined> {
  const everything = client.withConfig({ perspective: 'raw' })
  if (await holdsContent(everything)) return undefined

  const assets = await uploadAssets(everything)
  const documents: IdentifiedSanityDocumentStub[] = [
    siteSettings,
    ...categories,
    ...authors,
    ...services,
    ...testimonials,
    ...redirects,
    ...pages(assets),
  ]
  await everything.mutate(documents.map((document) => ({ createIfNotExists: document })))
  const articles = await importArticles(everything, siteUrl)
  await everything.createIfNotExists(home(assets))
  return { documents: documents.length + 1, articles }
}

/** Whether there is content of the owner, or of a finished seed. */
async function holdsContent(client: SanityClient): Promise<boolean> {
  const found = await client.fetch<unknown>(
    'count(*[_type in $contentTypes && (demo != true || _type == "home")]) > 0',
    { contentTypes },
  )
  return found !== false
}

async function importArticles(client: SanityClient, siteUrl: string): Promise<number> {
  const names = await readdir(articlesFolder)
  const files = names.toSorted().map((name) => join(articlesFolder, name))
  const { results } = await importFiles(files, { client, siteUrl, demo: true })
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  if (failed.length > 0) {
    const problems = failed.flatMap((result) => result.problems).map(formatProblem)
    throw new Error(`Demo articles could not be imported:\n${problems.join('\n')}`)
  }
  return results.length
}
