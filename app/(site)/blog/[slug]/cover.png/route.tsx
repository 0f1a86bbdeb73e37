import { notFound } from 'next/navigation'
import { ImageResponse } from 'next/og'
import { ShareImage, shareSize } from '#components/cover/share-image.tsx'
import { getArticle } from '#lib/content/article.ts'
import { listArticleSlugs } from '#lib/content/articles.ts'
import { getSite } from '#lib/content/site.ts'
import { readCoverFonts } from '#lib/cover-fonts.ts'

export const dynamic = 'force-static'

export async function generateStaticParams() {
  const slugs = await listArticleSlugs()
  return slugs.map((slug) => ({ slug }))
}

/** The drawn cover of an article with its title, for Open Graph and structured data. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [article, site] = await Promise.all([getArticle(slug), getSite()])
  if (!article) notFound()
  return new ImageResponse(<ShareImage slug={slug} title={article.title} site={site.title} />, {
    ...shareSize,
    fonts: await readCoverFonts(),
  })
}
