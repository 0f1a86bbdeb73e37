import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { Pagination } from '#components/site/pagination.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import type { BlogPage } from '#lib/content/view/blog-page.ts'
import type { TopicCard } from '#lib/content/view/topic-page.ts'
import type { Site } from '#lib/content/view/site.ts'
import { ArticleGrid } from './article-grid.tsx'

type Props = {
  blog: BlogPage
  topics: TopicCard[]
  site: Site
  title: string
  lead?: string
}

const hrefOf = (page: number) => (page === 1 ? '/blog/' : `/blog/page/${page}/`)

/** A page of the blog's index; the newest article opens the first. */
export function BlogIndex({ blog, topics, site, title, lead }: Props) {
  const { articles, page, pages } = blog
  const parents = page === 1 ? [] : [{ title: 'Блог', href: '/blog/' }]
  return (
    <>
      <div className="page pt-8 pb-24">
        <PageHead site={site} parents={parents} title={title} lead={lead} />
        <div className="mt-8">
          <TopicLinks topics={topics} />
        </div>
        <div className="mt-12">
          {articles.length === 0 && <p>Первая статья скоро появится.</p>}
          <ArticleGrid articles={articles} heading="h2" opening={page === 1} />
        </div>
        <Pagination page={page} pages={pages} hrefOf={hrefOf} />
      </div>
      <ConsultationCall />
    </>
  )
}
