import { safeHref } from '#lib/content/href.ts'
import type { Redirect } from '#lib/content/view/redirect.ts'
import type { RedirectsQueryResult } from '#lib/content/sanity.types.ts'
import { parseText } from './parse.ts'

/**
 * Redirects as they are answered: a chain leads to its end at once and is permanent when each of
 * its steps is; what leads round in a circle, to a dangerous address or from no path is left out.
 */
export function toRedirects(results: RedirectsQueryResult): Redirect[] {
  const steps = new Map<string, Redirect>()
  for (const result of results) {
    const from = parseText(result.from)
    const to = safeHref(parseText(result.to))
    if (!/^\/(?:[^/\\?#]+\/)+$/.test(from) || !to || steps.has(from)) continue
    steps.set(from, { from, to, permanent: result.permanent !== false })
  }
  return [...steps.values()].flatMap((step) => followed(step, steps) ?? [])
}

function followed(start: Redirect, steps: ReadonlyMap<string, Redirect>): Redirect | undefined {
  const seen = new Set([start.from])
  let { to, permanent } = start
  for (;;) {
    const path = pathOf(to)
    if (seen.has(path)) return undefined
    const next = steps.get(path)
    if (next === undefined) return { from: start.from, to, permanent }
    seen.add(path)
    to = next.to
    permanent &&= next.permanent
  }
}

/** The path of an address on this site, with the slash at its end; addresses elsewhere as they are. */
function pathOf(to: string): string {
  if (!to.startsWith('/')) return to
  const path = to.replace(/[?#].*$/, '')
  return path.endsWith('/') ? path : `${path}/`
}
