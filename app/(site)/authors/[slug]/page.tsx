import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuthorPage } from '#components/author/author-page.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getAuthor } from '#lib/content/read/author.ts'
import { getSite } from '#lib/content/read/site.ts'
import { listSlugs } from '#lib/content/read/slugs.ts'
import { readEnv } from '#lib/env.ts'
import { missingPage } from '#lib/metadata/missing-page.ts'
import { authorMetadata } from '#lib/metadata/page-metadata.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { authorGraph } from '#lib/structured-data/author-graph.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const slugs = await listSlugs('author')
  return slugs.map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [author, site] = await Promise.all([getAuthor(slug), getSite()])
  if (!author) return missingPage
  return authorMetadata(author, site, readEnv().siteUrl)
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [author, site] = await Promise.all([getAuthor(slug), getSite()])
  if (!author) notFound()
  const { siteUrl } = readEnv()
  return (
    <SitePage site={site} path={author.href} title={author.name}>
      <JsonLd graph={authorGraph(author, site, siteUrl)} />
      <AuthorPage author={author} site={site} demo={isPublicDemo(author, siteUrl)} />
    </SitePage>
  )
}
