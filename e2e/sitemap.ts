import type { APIRequestContext } from '@playwright/test'

/** The paths of all pages that the sitemap lists. */
export async function pagesOfSitemap(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  return [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
}
