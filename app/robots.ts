import type { MetadataRoute } from 'next'
import { readEnv } from '#lib/env.ts'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', disallow: ['/api/', '/studio/', '/desk/', '/search/'] },
    sitemap: `${readEnv().siteUrl}/sitemap.xml`,
  }
}
