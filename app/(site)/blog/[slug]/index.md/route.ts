import { notFound } from 'next/navigation'
import { listArticleSlugs } from '#lib/content/read/article-slugs.ts'
import { getPublishedArticle } from '#lib/content/read/published.ts'
import { readEnv } from '#lib/env.ts'
import { articleMarkdown } from '#lib/feeds/article-markdown.ts'
import { canonical } from '#lib/metadata/canonical.ts'

export const dynamic = 'force-static'

export async function generateStaticParams() {
  const slugs = await listArticleSlugs()
  return slugs.map((slug) => ({ slug }))
}

/** An article as a Markdown file. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const { siteUrl } = readEnv()
  const article = await getPublishedArticle(slug)
  if (!article) notFound()
  return new Response(articleMarkdown(article, siteUrl), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      // Search engines should show the page instead.
      link: `<${canonical(siteUrl, article.href)}>; rel="canonical"`,
    },
  })
}
