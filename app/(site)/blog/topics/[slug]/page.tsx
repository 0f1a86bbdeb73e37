import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleGrid } from '#components/article/article-grid.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getSite } from '#lib/content/read/site.ts'
import { listSlugs } from '#lib/content/read/slugs.ts'
import { getTopic } from '#lib/content/read/topics.ts'
import { readEnv } from '#lib/env.ts'
import { missingPage } from '#lib/metadata/missing-page.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { topicGraph } from '#lib/structured-data/list-graph.ts'

type Props = { params: Promise<{ slug: string }> }

const parents = [
  { title: 'Блог', href: '/blog/' },
  { title: 'Темы', href: '/blog/topics/' },
]

export async function generateStaticParams() {
  const slugs = await listSlugs('category')
  return slugs.map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [topic, site] = await Promise.all([getTopic(slug), getSite()])
  if (!topic) return missingPage
  const { siteUrl } = readEnv()
  const { seo, articles, href, revision } = topic
  // Search engines should not show an empty list.
  const noindex = seo.noindex || articles.length === 0 || isPublicDemo(topic, siteUrl)
  return pageMetadata({ ...seo, noindex, revision, path: href }, site, siteUrl)
}

export default async function TopicPage({ params }: Props) {
  const { slug } = await params
  const [topic, site] = await Promise.all([getTopic(slug), getSite()])
  if (!topic) notFound()
  const { title, description = '', articles } = topic
  return (
    <SitePage site={site} path={topic.href} title={topic.title}>
      <JsonLd graph={topicGraph(topic, site, readEnv().siteUrl)} />
      <div className="page pt-8 pb-24">
        <PageHead site={site} parents={parents} title={title} lead={description} />
        <div className="mt-14">
          {articles.length === 0 && <p>На эту тему пока ничего не написано.</p>}
          <ArticleGrid articles={articles} heading="h2" />
        </div>
      </div>
      <ConsultationCall />
    </SitePage>
  )
}
