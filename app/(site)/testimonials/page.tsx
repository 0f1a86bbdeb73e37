import type { Metadata } from 'next'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { groupByService } from '#components/testimonial/group-by-service.ts'
import { TestimonialGroups, TestimonialJumps } from '#components/testimonial/testimonial-groups.tsx'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { getSite } from '#lib/content/read/site.ts'
import { listTestimonials } from '#lib/content/read/testimonials.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { testimonialsGraph } from '#lib/structured-data/testimonials-graph.ts'

const { title, description } = fixedPages.testimonials

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description, path: '/testimonials/' }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

export default async function TestimonialsPage() {
  const [testimonials, site] = await Promise.all([listTestimonials(), getSite()])
  const groups = groupByService(testimonials)
  const page = { title, description, href: '/testimonials/' }
  return (
    <SitePage site={site} path="/testimonials/" title={title}>
      <JsonLd graph={testimonialsGraph(testimonials, page, site, readEnv().siteUrl)} />
      <div className="page pt-8 pb-20">
        <PageHead site={site} title={title} lead={description} />
        <div className="mt-8 mb-14">
          <TestimonialJumps groups={groups} />
        </div>
        {groups.length > 0 ? <TestimonialGroups groups={groups} /> : <p>Отзывов пока нет.</p>}
      </div>
      <ConsultationCall />
    </SitePage>
  )
}
