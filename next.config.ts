import { resolve } from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  trailingSlash: true,
  // API routes accept both forms: a 308 on a POST loses webhooks. lib/serving redirects pages.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // Preloads belong into the page, which lib/serving keeps, not into its headers.
  reactMaxHeadersLength: 0,
  // In our own server lib/serving/pages keeps the pages. A build, and `next start`, use Next's cache.
  ...(process.env['SITE_PROCESS'] === '1' && {
    cacheHandler: resolve('lib/serving/no-route-cache.ts'),
    cacheMaxMemorySize: 0,
  }),
  async rewrites() {
    return [
      {
        source: String.raw`/:path*/:file(cover(?:-\d+x\d+)?\.png)`,
        destination: '/api/covers/:file/:path*',
      },
      // A folder of this name would be hidden from the tools.
      { source: '/.well-known/security.txt', destination: '/security.txt' },
    ]
  },
  // `npm run check` checks types; the owner's start need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    globalNotFound: true,
    // `forbidden()`: the owner's pages of the desk.
    authInterrupts: true,
    // Writing the cache for a next build takes a fifth of the build, and 280 MB.
    turbopackFileSystemCacheForBuild: false,
  },
}

export default config
