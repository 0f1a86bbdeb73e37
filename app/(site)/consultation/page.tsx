import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ConsultationForm } from '#components/consultation/consultation-form.tsx'
import { DirectContacts } from '#components/consultation/direct-contacts.tsx'
import { NextSteps } from '#components/consultation/next-steps.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { formOptions } from '#lib/consultations/form-options.ts'
import { linkingPage } from '#lib/consultations/origin.ts'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { getSite } from '#lib/content/read/site.ts'
import { lettersConsent } from '#app/letters-consent.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { getServices } from '#lib/registry.ts'
import { pageGraph } from '#lib/structured-data/page-graph.ts'
import { findAbout } from './about.ts'

// Each rendering has its own key and stamp.
export const dynamic = 'force-dynamic'

const { title, description } = fixedPages.consultation

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description, path: '/consultation/' }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

type Props = { searchParams: Promise<{ context?: string | string[] }> }

export default async function ConsultationPage({ searchParams }: Props) {
  const { context } = await searchParams
  const origin = linkingPage((await headers()).get('referer'), readEnv().siteUrl)
  const [site, about] = await Promise.all([getSite(), findAbout(context ?? origin.entryPage)])
  const page = { type: 'ContactPage' as const, title, description, href: '/consultation/' }
  return (
    <SitePage site={site} path="/consultation/">
      <JsonLd graph={pageGraph(page, site, readEnv().siteUrl)} />
      <div className="page pt-8 pb-24">
        <Breadcrumbs trail={[{ title: site.title, href: '/' }]} current={title} />
        <div className="mt-10 grid gap-x-20 gap-y-14 md:grid-cols-[2fr_3fr] md:grid-rows-[auto_1fr]">
          <div>
            <h1 className="text-h1">{title}</h1>
            <p className="mt-5 text-lead text-muted">{description}</p>
          </div>
          <div className="md:col-start-2 md:row-span-2 md:row-start-1">
            <ConsultationForm
              options={formOptions(site, Date.now())}
              hiddenFields={getServices().consultations.newForm()}
              letters={lettersConsent(site)?.version}
              values={origin}
              about={about}
            />
          </div>
          <div className="grid content-start gap-12">
            <NextSteps />
            <DirectContacts site={site} />
          </div>
        </div>
      </div>
    </SitePage>
  )
}
