import { readEnv } from '#lib/env.ts'
import { getBlogFeed } from '#app/blog-feed.ts'
import { atom } from '#lib/feeds/atom.ts'

export const dynamic = 'force-static'

/** The blog as Atom. */
export async function GET(): Promise<Response> {
  const { siteUrl } = readEnv()
  return new Response(atom(await getBlogFeed(siteUrl), `${siteUrl}/feed.atom`), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
