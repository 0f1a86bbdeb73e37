import type { Metadata } from 'next'
import { PageBlocks } from '#components/blocks/page-blocks.tsx'
import { HomeHero } from '#components/home/home-hero.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { formOptions } from '#lib/consultations/form-options.ts'
import { getHome } from '#lib/content/read/home.ts'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { homeGraph } from '#lib/structured-data/home-graph.ts'

export async function generateMetadata(): Promise<Metadata> {
  const [home, site] = await Promise.all([getHome(), getSite()])
  return pageMetadata({ ...home.seo, path: '/' }, site, readEnv().siteUrl)
}

export default async function HomePage() {
  const [home, site] = await Promise.all([getHome(), getSite()])
  const { siteUrl } = readEnv()
  return (
    <SitePage site={site} path="/">
      <JsonLd graph={homeGraph(home, site, siteUrl)} />
      <HomeHero home={home} site={site} />
      <PageBlocks
        blocks={home.blocks}
        site={site}
        form={formOptions(site)}
        url={canonical(siteUrl, '/')}
      />
    </SitePage>
  )
}
