import type { Metadata } from 'next'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { ServiceList } from '#components/service/service-list.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { listServices } from '#lib/content/read/services.ts'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { listGraph } from '#lib/structured-data/list-graph.ts'

const { title, description } = fixedPages.services

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description, path: '/services/' }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

export default async function ServicesPage() {
  const [services, site] = await Promise.all([listServices(), getSite()])
  const page = { title, description, href: '/services/' }
  return (
    <SitePage site={site} path="/services/" title={title}>
      <JsonLd graph={listGraph(page, services, site, readEnv().siteUrl)} />
      <div className="page pt-8 pb-24">
        <PageHead site={site} title={title} lead={description} />
        <div className="mt-14">
          {services.length > 0 ? (
            <ServiceList services={services} heading="h2" />
          ) : (
            <p>Описания услуг готовятся к публикации. Пока проще всего спросить нас напрямую.</p>
          )}
        </div>
      </div>
      <ConsultationCall />
    </SitePage>
  )
}
