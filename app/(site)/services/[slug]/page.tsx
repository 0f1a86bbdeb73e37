import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { ServicePage } from '#components/service/service-page.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getService, listServices } from '#lib/content/read/services.ts'
import { getSite } from '#lib/content/read/site.ts'
import { listSlugs } from '#lib/content/read/slugs.ts'
import { readEnv } from '#lib/env.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { missingPage } from '#lib/metadata/missing-page.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { serviceGraph } from '#lib/structured-data/service-graph.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const slugs = await listSlugs('service')
  return slugs.map((slug) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [service, site] = await Promise.all([getService(slug), getSite()])
  if (!service) return missingPage
  const { siteUrl } = readEnv()
  const { seo, hero, href: path, revision } = service
  const noindex = seo.noindex || isPublicDemo(service, siteUrl)
  return pageMetadata({ ...seo, noindex, hero, revision, path }, site, siteUrl)
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [service, services, site] = await Promise.all([getService(slug), listServices(), getSite()])
  if (!service) notFound()
  const { siteUrl } = readEnv()
  return (
    <SitePage site={site} path={service.href} title={service.title}>
      <JsonLd graph={serviceGraph(service, site, siteUrl)} />
      <ServicePage
        service={service}
        others={services.filter(({ id }) => id !== service.id)}
        site={site}
        url={canonical(siteUrl, service.href)}
        demo={isPublicDemo(service, siteUrl)}
      />
    </SitePage>
  )
}
