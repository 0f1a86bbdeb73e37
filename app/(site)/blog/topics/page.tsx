import type { Metadata } from 'next'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { TopicList } from '#components/topic/topic-list.tsx'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { getSite } from '#lib/content/read/site.ts'
import { listTopics } from '#lib/content/read/topics.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { listGraph } from '#lib/structured-data/list-graph.ts'

const { title, description } = fixedPages.topics

const parents = [{ title: 'Блог', href: '/blog/' }]

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description, path: '/blog/topics/' }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

export default async function TopicsPage() {
  const [topics, site] = await Promise.all([listTopics(), getSite()])
  const page = { title, description, href: '/blog/topics/', parents }
  return (
    <SitePage site={site} path="/blog/topics/" title={title}>
      <JsonLd graph={listGraph(page, topics, site, readEnv().siteUrl)} />
      <div className="page pt-8 pb-24">
        <PageHead site={site} parents={parents} title={title} lead={description} />
        <div className="mt-14">
          {topics.length > 0 ? <TopicList topics={topics} /> : <p>Тем пока нет.</p>}
        </div>
      </div>
      <ConsultationCall />
    </SitePage>
  )
}
