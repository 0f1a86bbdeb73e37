import { getPublishedSite, listPublishedPages } from '#lib/content/read/published.ts'
import { readEnv } from '#lib/env.ts'
import { llmsText } from '#lib/feeds/llms-text.ts'
import { marksDemo } from '#lib/public-demo.ts'

export const dynamic = 'force-static'

/** A summary of the site for language models. */
export async function GET(): Promise<Response> {
  const { siteUrl } = readEnv()
  const [pages, site] = await Promise.all([
    listPublishedPages({ withoutDemo: marksDemo(siteUrl) }),
    getPublishedSite(),
  ])
  return new Response(llmsText(pages, site, siteUrl), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
