import type { Metadata } from 'next'
import { SearchHits } from '#components/search/search-hits.tsx'
import { SearchSuggestions } from '#components/search/search-suggestions.tsx'
import type { Suggestions } from '#components/search/search-suggestions.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { listSearchDocuments } from '#lib/content/read/search.ts'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { withNoun } from '#lib/format/plural.ts'
import { inGuillemets } from '#lib/format/quotation-marks.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { indexOf } from '#lib/search/current-index.ts'
import { maxQueryLength } from '#lib/search/search-index.ts'
import type { SearchDocument } from '#lib/content/view/search-document.ts'
import { pageGraph } from '#lib/structured-data/page-graph.ts'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = toQuery(await searchParams)
  const { title, description, href } = fixedPages.search
  const page = {
    title: query ? `${inGuillemets(query)} — поиск` : title,
    description,
    path: href,
    noindex: true,
  }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

export default async function SearchPage({ searchParams }: Props) {
  const query = toQuery(await searchParams)
  const [site, documents] = await Promise.all([getSite(), listSearchDocuments()])
  const hits = query ? indexOf(documents).search(query) : []
  const page = { ...fixedPages.search, type: 'SearchResultsPage' as const }
  return (
    <SitePage site={site} path={page.href}>
      <JsonLd graph={pageGraph(page, site, readEnv().siteUrl)} />
      <div className="page pt-8 pb-24">
        <PageHead site={site} title={page.title} />
        <div className="mt-8">
          <SearchForm query={query} />
        </div>
        {query && (
          <p className="mt-8 text-muted">
            {hits.length > 0
              ? `По запросу ${inGuillemets(query)}: ${withNoun(hits.length, results)}.`
              : `По запросу ${inGuillemets(query)} ничего не нашлось. Попробуйте короче или другими словами.`}
          </p>
        )}
        {hits.length > 0 ? (
          <SearchHits hits={hits} />
        ) : (
          <SearchSuggestions {...toSuggestions(documents)} />
        )}
      </div>
    </SitePage>
  )
}

const results = ['результат', 'результата', 'результатов'] as const

function toQuery({ q }: Awaited<Props['searchParams']>): string {
  const given = Array.isArray(q) ? (q[0] ?? '') : (q ?? '')
  return plainText(given.slice(0, maxQueryLength))
}

function toSuggestions(documents: readonly SearchDocument[]): Suggestions {
  const first = (kind: SearchDocument['kind'], count: number) =>
    documents.filter((document) => document.kind === kind).slice(0, count)
  return { services: first('service', 6), articles: first('article', 3), topics: first('topic', 6) }
}
