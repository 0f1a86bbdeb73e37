import type { Metadata } from 'next'
import { Figures } from '#components/home/figures.tsx'
import { HomeHero } from '#components/home/home-hero.tsx'
import { LatestArticles } from '#components/home/latest-articles.tsx'
import { Pillars } from '#components/home/pillars.tsx'
import { Testimonials } from '#components/home/testimonials.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { listArticles } from '#lib/content/articles.ts'
import { getHome } from '#lib/content/home.ts'
import { getSite } from '#lib/content/site.ts'
import { listTestimonials } from '#lib/content/testimonials.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { homeGraph } from '#lib/structured-data/home-graph.ts'

export async function generateMetadata(): Promise<Metadata> {
  const [home, site] = await Promise.all([getHome(), getSite()])
  const page = { title: home.heading, description: site.description ?? home.lead, path: '/' }
  return pageMetadata(page, site, readEnv().siteUrl)
}

export default async function HomePage() {
  const [home, site, testimonials, articles] = await Promise.all([
    getHome(),
    getSite(),
    listTestimonials(),
    listArticles(),
  ])
  return (
    <>
      <JsonLd graph={homeGraph(home, site, readEnv().siteUrl)} />
      <HomeHero home={home} site={site} />
      <Pillars pillars={home.pillars} />
      <Figures figures={home.figures} />
      <LatestArticles articles={articles.slice(0, 3)} />
      <Testimonials testimonials={testimonials} />
      <ConsultationCall />
    </>
  )
}
