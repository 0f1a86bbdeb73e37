import { sitePath } from '#lib/format/site-path.ts'
import { safeHref } from '#lib/content/href.ts'
import type { Redirect } from '#lib/content/view/redirect.ts'
import type { AddressesQueryResult } from '#lib/content/sanity.types.ts'
import { parseText } from './parts/parse.ts'

/**
 * Redirects as they are answered: a chain leads to its end at once and is permanent when each of
 * its steps is. Left out is what leads in a circle, to a dangerous address or from no path. `from`
 * has the form of `sitePath`.
 *
 * @param siteUrl origin of this site
 */
export function toRedirects(
  results: AddressesQueryResult['redirects'],
  siteUrl: string,
): Redirect[] {
  const steps = new Map<string, Redirect>()
  for (const result of results) {
    const from = pathOf(parseText(result.from))
    const to = safeHref(parseText(result.to))
    if (!from || !to || steps.has(from)) continue
    steps.set(from, { from, to, permanent: result.permanent !== false })
  }
  return [...steps.values()].flatMap((step) => followed(step, steps, siteUrl) ?? [])
}

function followed(
  start: Redirect,
  steps: ReadonlyMap<string, Redirect>,
  siteUrl: string,
): Redirect | undefined {
  const seen = new Set([start.from])
  let { to, permanent } = start
  for (;;) {
    const path = sitePath(to, { origins: [siteUrl] }) ?? to
    if (seen.has(path)) return undefined
    const next = steps.get(path)
    if (next === undefined) return { from: start.from, to, permanent }
    seen.add(path)
    to = next.to
    permanent &&= next.permanent
  }
}

/** Where a redirect starts: a path alone, and not the home page. */
function pathOf(from: string): string | undefined {
  const path = /[?#]/.test(from) ? undefined : sitePath(from)
  return path === '/' ? undefined : path
}
