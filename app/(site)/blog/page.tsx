import type { Metadata } from 'next'
import { ArticleCard } from '#components/article/article-card.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { listArticles } from '#lib/content/articles.ts'
import { getSite } from '#lib/content/site.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { blogGraph } from '#lib/structured-data/blog-graph.ts'

const title = 'Блог'

const description = 'Как мы ведём дом, дела и недвижимость в Петербурге, когда их хозяин далеко.'

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description, path: '/blog/' }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

export default async function BlogPage() {
  const [articles, site] = await Promise.all([listArticles(), getSite()])
  const [newest, ...others] = articles
  return (
    <>
      <JsonLd graph={blogGraph(articles, site, readEnv().siteUrl)} />
      <div className="page pt-8 pb-24">
        <Breadcrumbs trail={[{ title: site.title, href: '/' }]} current={title} />
        <h1 className="mt-10 text-h1">{title}</h1>
        <p className="mt-5 max-w-(--container-text) text-lead text-muted">{description}</p>
        {newest ? (
          <div className="mt-14">
            <ArticleCard article={newest} heading="h2" wide />
          </div>
        ) : (
          <p className="mt-14">Первая статья скоро появится.</p>
        )}
        <div className="mt-20 grid gap-x-8 gap-y-16 sm:grid-cols-2 md:grid-cols-3">
          {others.map((article) => (
            <ArticleCard key={article.id} article={article} heading="h2" />
          ))}
        </div>
      </div>
      <ConsultationCall />
    </>
  )
}
