import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBlocks } from '#components/blocks/page-blocks.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { formOptions } from '#lib/consultations/form-options.ts'
import { getPage } from '#lib/content/read/page.ts'
import { getSite } from '#lib/content/read/site.ts'
import { listSlugs } from '#lib/content/read/slugs.ts'
import { readEnv } from '#lib/env.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { missingPage } from '#lib/metadata/missing-page.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { pageGraph } from '#lib/structured-data/page-graph.ts'

type Props = { params: Promise<{ page: string }> }

export async function generateStaticParams() {
  const slugs = await listSlugs('page')
  return slugs.map((page) => ({ page }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page: slug } = await params
  const [page, site] = await Promise.all([getPage(slug), getSite()])
  if (!page) return missingPage
  const { siteUrl } = readEnv()
  const noindex = page.seo.noindex || isPublicDemo(page, siteUrl)
  return pageMetadata(
    { ...page.seo, noindex, revision: page.revision, path: page.href },
    site,
    siteUrl,
  )
}

export default async function BlockPage({ params }: Props) {
  const { page: slug } = await params
  const [page, site] = await Promise.all([getPage(slug), getSite()])
  if (!page) notFound()
  const { title, description, blocks } = page
  const { siteUrl } = readEnv()
  const opensWithHero = blocks[0]?._type === 'heroBlock'
  return (
    <SitePage site={site} path={page.href} title={title}>
      <JsonLd graph={pageGraph(page, site, siteUrl)} />
      <div className="page pt-8">
        <Breadcrumbs trail={[{ title: site.title, href: '/' }]} current={title} />
        {!opensWithHero && (
          <>
            <h1 className="mt-10 text-h1">{title}</h1>
            {description && (
              <p className="mt-5 max-w-(--container-text) text-lead text-muted">{description}</p>
            )}
          </>
        )}
      </div>
      <PageBlocks
        blocks={blocks}
        site={site}
        form={formOptions(site)}
        url={canonical(siteUrl, page.href)}
        first={opensWithHero}
      />
    </SitePage>
  )
}
