import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { BlogIndex } from '#components/article/blog-index.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { countBlogPages, getBlogPage } from '#lib/content/read/blog.ts'
import { getSite } from '#lib/content/read/site.ts'
import { listTopics } from '#lib/content/read/topics.ts'
import { readEnv } from '#lib/env.ts'
import { missingPage } from '#lib/metadata/missing-page.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { blogGraph } from '#lib/structured-data/blog-graph.ts'

type Props = { params: Promise<{ number: string }> }

export async function generateStaticParams() {
  const pages = await countBlogPages()
  return Array.from({ length: pages - 1 }, (_, index) => ({ number: String(index + 2) }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params
  const [blog, site] = await Promise.all([load(number), getSite()])
  if (!blog) return missingPage
  return pageMetadata({ ...facts(blog.page), path: hrefOf(blog.page) }, site, readEnv().siteUrl)
}

export default async function Page({ params }: Props) {
  const { number } = await params
  if (number === '1') permanentRedirect('/blog/')
  const [blog, topics, site] = await Promise.all([load(number), listTopics(), getSite()])
  if (!blog) notFound()
  const page = {
    ...facts(blog.page),
    href: hrefOf(blog.page),
    parents: [{ title: 'Блог', href: '/blog/' }],
  }
  return (
    <SitePage site={site} path={page.href} title="Блог">
      <JsonLd graph={blogGraph(blog.articles, page, site, readEnv().siteUrl)} />
      <BlogIndex blog={blog} topics={topics} site={site} title={page.title} />
    </SitePage>
  )
}

/** One address per page: `/blog/page/02/` is not an alias of the second page. */
function load(number: string) {
  return getBlogPage(/^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0)
}

const hrefOf = (page: number) => `/blog/page/${page}/`

const facts = (page: number) => ({
  title: `Блог, страница ${page}`,
  description: `Статьи блога о доме, делах и недвижимости в Петербурге: страница ${page}.`,
})
