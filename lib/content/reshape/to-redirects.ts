import { siteHref, sitePath } from '#lib/format/site-path.ts'
import { safeHref } from '#lib/content/href.ts'
import type { Redirect } from '#lib/content/view/redirect.ts'
import type { AddressesQueryResult } from '#lib/content/sanity.types.ts'
import { fixedPages } from './fixed-pages.ts'
import { parseText } from './parts/parse.ts'

/**
 * Redirects as they are answered: a chain leads to its end at once and is permanent when each of
 * its steps is. Left out is what leads in a circle, to a dangerous address or from no path. `from`
 * has the form of `sitePath`, `to` of `siteHref` where it is a page of ours. One is not the editor's:
 * the first page of the blog's index has no number.
 *
 * @param siteUrl origin of this site
 */
export function toRedirects(
  results: AddressesQueryResult['redirects'],
  siteUrl: string,
): Redirect[] {
  const steps = new Map<string, Redirect>()
  for (const result of [...results, firstBlogPage]) {
    const from = pathOf(parseText(result.from))
    const to = safeHref(parseText(result.to))
    if (!from || !to || steps.has(from)) continue
    steps.set(from, { from, to, permanent: result.permanent !== false, ids: [result._id] })
  }
  return [...steps.values()].flatMap((step) => followed(step, steps, siteUrl) ?? [])
}

const firstBlogPage = {
  _id: 'blog-page-1',
  from: '/blog/page/1/',
  to: fixedPages.blog.href,
  permanent: true,
}

function followed(
  start: Redirect,
  steps: ReadonlyMap<string, Redirect>,
  siteUrl: string,
): Redirect | undefined {
  const own = { origins: [siteUrl] }
  const seen = new Set([start.from])
  let { to, permanent, ids } = start
  for (;;) {
    const path = sitePath(to, own) ?? to
    if (seen.has(path)) return undefined
    const next = steps.get(path)
    // Another form of a page's address would be redirected once more.
    if (next === undefined) return { from: start.from, to: siteHref(to, own) ?? to, permanent, ids }
    seen.add(path)
    to = next.to
    permanent &&= next.permanent
    ids = [...ids, ...next.ids]
  }
}

/** Where a redirect starts: a path alone, and not the home page. */
function pathOf(from: string): string | undefined {
  const path = /[?#]/.test(from) ? undefined : sitePath(from)
  return path === '/' ? undefined : path
}
