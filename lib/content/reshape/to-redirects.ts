import {
  createOldAddresses,
  followRedirects,
  oldAddressText,
  parseOldAddress,
  type OldAddresses,
} from '#lib/format/old-addresses.ts'
import type { OwnSite } from '#lib/format/site-path.ts'
import { safeHref } from '#lib/content/href.ts'
import type { Redirect } from '#lib/content/view/redirect.ts'
import type { AddressesQueryResult } from '#lib/content/sanity.types.ts'
import { fixedPages } from './fixed-pages.ts'
import { parseText } from './parts/parse.ts'

/**
 * Redirects as they are answered: a chain leads to its end at once and is permanent when each of
 * its steps is. Left out is what leads in a circle, to a dangerous address or from no address of
 * ours. Of two that start at one address in two spellings, the first counts. `from` has the form of
 * `oldAddressText`, `to` of `siteHref` where it is a page of ours. One is not the editor's: the first
 * page of the blog's index has no number.
 *
 * @param site this site: an address of its own is a path, however it was written
 */
export function toRedirects(results: AddressesQueryResult['redirects'], site: OwnSite): Redirect[] {
  const steps = createOldAddresses<Redirect>()
  const all: Redirect[] = []
  for (const result of [...results, firstBlogPage]) {
    const start = parseOldAddress(parseText(result.from), site)
    const to = safeHref(parseText(result.to))
    if (!start || !to) continue
    const from = oldAddressText(start)
    const step = { from, to, permanent: result.permanent !== false, ids: [result._id] }
    // The home page itself is no old address.
    if (from !== '/' && steps.add(start, step)) all.push(step)
  }
  return all.flatMap((step) => answered(step, steps, site) ?? [])
}

const firstBlogPage = {
  _id: 'blog-page-1',
  from: '/blog/page/1/',
  to: fixedPages.blog.href,
  permanent: true,
}

function answered(
  start: Redirect,
  steps: OldAddresses<Redirect>,
  site: OwnSite,
): Redirect | undefined {
  const { to, after, circle } = followRedirects(start, steps, site)
  if (circle) return undefined
  const passed = [start, ...after]
  return {
    from: start.from,
    to,
    permanent: passed.every(({ permanent }) => permanent),
    ids: passed.flatMap(({ ids }) => ids),
  }
}
