import { readdirSync, readFileSync } from 'node:fs'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { searchQuery } from '#lib/content/queries/search.groq.ts'
import { toSearchDocuments } from '#lib/content/reshape/to-search-documents.ts'
import { sampleAssets } from '#sanity/demo/assets.fixture.ts'
import { authors } from '#sanity/demo/documents/authors.ts'
import { categories } from '#sanity/demo/documents/categories.ts'
import { pages } from '#sanity/demo/documents/pages.ts'
import { services } from '#sanity/demo/documents/services.ts'
import { siteSettings } from '#sanity/demo/documents/site-settings.ts'
import { testimonials } from '#sanity/demo/documents/testimonials.ts'
import { parseArticle } from '#sanity/import/article.ts'
import { nothingKnown } from '#sanity/import/known.ts'
import { formatProblem } from '#sanity/import/problem.ts'
import type { SearchDocument } from '#lib/content/view/search-document.ts'

const articlesFolder = new URL('../../sanity/demo/articles/', import.meta.url)

const idsBySlug = (documents: readonly { _id: string; slug: { current: string } }[]) =>
  new Map(documents.map(({ _id, slug }) => [slug.current, _id]))

function demoArticle(fileName: string) {
  const parsed = parseArticle(readFileSync(new URL(fileName, articlesFolder), 'utf8'), {
    fileName,
    siteUrl: 'http://localhost:3000',
    formerOrigins: [],
    known: {
      ...nothingKnown,
      authors: idsBySlug(authors),
      categories: idsBySlug(categories),
      hasHome: true,
    },
  })
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'))
  return parsed.documents.article
}

/** The search documents of the demo site. */
export async function demoSearchDocuments(): Promise<SearchDocument[]> {
  const documents = [
    siteSettings,
    ...authors,
    ...categories,
    ...services,
    ...testimonials,
    ...pages(sampleAssets),
    ...readdirSync(articlesFolder).map(demoArticle),
  ]
  return toSearchDocuments(await runQuery(searchQuery, documents))
}
