import type { MetadataRoute } from 'next'
import { readEnv } from '#lib/env.ts'

export default function robots(): MetadataRoute.Robots {
  return {
    // Not /search/: search engines must be able to read its noindex.
    rules: { userAgent: '*', disallow: ['/api/', '/studio/', '/desk/'] },
    sitemap: `${readEnv().siteUrl}/sitemap.xml`,
  }
}
