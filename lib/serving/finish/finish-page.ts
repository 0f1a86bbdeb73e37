import { pagePolicy } from './content-security-policy.ts'
import { readMarkup } from './markup.ts'
import { securityHeaders } from './security-headers.ts'
import { strip } from './strip.ts'

export type FinishedPage = {
  html: string
  /** Security headers, by lower-case name. */
  headers: Record<string, string>
  /** Why the page kept the framework's scripts, although it was to lose them. */
  unstripped?: string
}

/**
 * What a visitor receives for a rendered page: without the framework's scripts (`plain` keeps them)
 * and with a policy that allows exactly the inline scripts and styles it has. `https`: whether
 * visitors reach the site by https.
 */
export function finishHtml(
  html: string,
  { plain, https }: { plain: boolean; https: boolean },
): FinishedPage {
  const markup = readMarkup(html)
  const { unfinished } = markup
  if (plain || unfinished !== undefined) {
    const headers = securityHeaders('page', { https, policy: pagePolicy(markup) })
    return { html, headers, ...(!plain && unfinished !== undefined && { unstripped: unfinished }) }
  }
  const stripped = strip(html, markup)
  return {
    html: stripped.html,
    headers: securityHeaders('page', { https, policy: pagePolicy(stripped.markup) }),
  }
}
