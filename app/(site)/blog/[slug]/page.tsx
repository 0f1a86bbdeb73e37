import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { lettersConsent } from '#app/letters-consent.ts'
import { ArticlePage } from '#components/article/article-page.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getArticle } from '#lib/content/read/article.ts'
import { listArticleSlugs } from '#lib/content/read/article-slugs.ts'
import { getNextArticles } from '#lib/content/read/next-articles.ts'
import { getSite } from '#lib/content/read/site.ts'
import { scheduledNote } from '#lib/draft-mode/scheduled-note.ts'
import { readEnv } from '#lib/env.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { missingPage } from '#lib/metadata/missing-page.ts'
import { articleMetadata } from '#lib/metadata/page-metadata.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { articleGraph } from '#lib/structured-data/article-graph.ts'
import { shownRating } from '#lib/structured-data/shown-rating.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const slugs = await listArticleSlugs()
  return slugs.map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [article, site] = await Promise.all([getArticle(slug), getSite()])
  if (!article) return missingPage
  return articleMetadata(article, site, readEnv().siteUrl)
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [article, further, site] = await Promise.all([
    getArticle(slug),
    getNextArticles(slug),
    getSite(),
  ])
  if (!article) notFound()
  const { siteUrl } = readEnv()
  return (
    <SitePage site={site} path={article.href} title={article.title}>
      <JsonLd graph={articleGraph(article, site, siteUrl)} />
      <ArticlePage
        article={article}
        site={site}
        further={further}
        url={canonical(siteUrl, article.href)}
        rating={shownRating(article, siteUrl)}
        demo={isPublicDemo(article, siteUrl)}
        note={await scheduledNote(article.publishedAt)}
        letters={lettersConsent(site)?.version}
      />
    </SitePage>
  )
}
