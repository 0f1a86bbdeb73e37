import { anyOrigin } from '#lib/format/any-origin.ts'
import { isPageType, pagePath } from '#lib/format/page-path.ts'
import { isSlug } from '#lib/format/slug.ts'

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** A slug that is valid in an address; empty for anything else. */
export function parseSlug(value: unknown): string {
  return typeof value === 'string' && isSlug(value) ? value : ''
}

/**
 * An address written by an editor, fit for an `<a>`: http, https, mailto, tel, a path on this site
 * (`/…`) or a place on the page (`#…`). Anything else, such as `javascript:` or `//host`, is
 * undefined.
 */
export function safeHref(value: string | null | undefined): string | undefined {
  const href = value?.trim()
  if (!href || !URL.canParse(href, anyOrigin)) return undefined
  const url = new URL(href, anyOrigin)
  if (url.origin === anyOrigin) return /^[/#]/.test(href) ? href : undefined
  // Browsers read `//host` and `/\host` as another origin without saying so.
  if (/^[/\\]/.test(href)) return undefined
  return schemes.has(url.protocol) ? href : undefined
}

/** The page that shows a document, or undefined when it has none. */
export function documentHref(
  document: { _type: string; slug: string | null } | null | undefined,
): string | undefined {
  if (document?._type === 'home') return '/'
  const slug = parseSlug(document?.slug)
  return document && slug && isPageType(document._type) ? pagePath(document._type, slug) : undefined
}

/** The `rel` of a link; a new tab never gets a handle on ours. */
export function linkRel(flags: {
  newTab: boolean | null
  nofollow: boolean | null
  sponsored: boolean | null
}): string | undefined {
  const rel = [
    flags.newTab && 'noopener',
    flags.nofollow && 'nofollow',
    flags.sponsored && 'sponsored',
  ]
  return rel.filter(Boolean).join(' ') || undefined
}
