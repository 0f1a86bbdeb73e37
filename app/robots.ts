import type { MetadataRoute } from 'next'
import { readEnv } from '#lib/env.ts'

export default function robots(): MetadataRoute.Robots {
  return {
    // Not /search/: engines must be let in to read its noindex.
    rules: { userAgent: '*', disallow: ['/api/', '/studio/', '/desk/'] },
    sitemap: `${readEnv().siteUrl}/sitemap.xml`,
  }
}
