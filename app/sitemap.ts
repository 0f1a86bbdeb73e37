import type { MetadataRoute } from 'next'
import { listPublishedPages } from '#lib/content/published.ts'
import { readEnv } from '#lib/env.ts'
import { toSitemap } from '#lib/feeds/sitemap.ts'
import { isPublic } from '#lib/metadata/is-public.ts'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { siteUrl } = readEnv()
  return toSitemap(await listPublishedPages({ withoutDemo: isPublic(siteUrl) }), siteUrl)
}
