import type { Metadata } from 'next'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { LegalText } from '#components/site/legal-text.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { pageGraph } from '#lib/structured-data/page-graph.ts'

const { title, description } = fixedPages.privacy

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title, description, path: '/privacy/' }, await getSite(), readEnv().siteUrl)
}

export default async function PrivacyPage() {
  const site = await getSite()
  const page = { title, description, href: '/privacy/' }
  return (
    <SitePage site={site} path="/privacy/" title={title}>
      <JsonLd graph={pageGraph(page, site, readEnv().siteUrl)} />
      <div className="page pt-8 pb-24">
        <Breadcrumbs trail={[{ title: site.title, href: '/' }]} current={title} />
        <h1 className="mt-10 max-w-[54rem] text-h1">{title}</h1>
        <LegalText document={site.policy} heading="h2" />
        {site.consent.text && (
          <section className="mt-16" aria-labelledby="consent">
            <h2 id="consent" className="text-h2">
              Согласие на обработку персональных данных
            </h2>
            <LegalText document={site.consent} heading="h3" />
          </section>
        )}
      </div>
    </SitePage>
  )
}
