import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BlogIndex } from '#components/article/blog-index.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getBlogPage } from '#lib/content/read/blog.ts'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { getSite } from '#lib/content/read/site.ts'
import { listTopics } from '#lib/content/read/topics.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { blogGraph } from '#lib/structured-data/blog-graph.ts'

const { title, description } = fixedPages.blog

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description, path: '/blog/' }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

export default async function BlogPage() {
  const [blog, topics, site] = await Promise.all([getBlogPage(1), listTopics(), getSite()])
  if (!blog) notFound()
  const page = { title, description, href: '/blog/' }
  return (
    <SitePage site={site} path="/blog/" title={title}>
      <JsonLd graph={blogGraph(blog.articles, page, site, readEnv().siteUrl)} />
      <BlogIndex blog={blog} topics={topics} site={site} title={title} lead={description} />
    </SitePage>
  )
}
