import { linkProblem } from '#sanity/schema/rules/link.ts'
import type { MarkDef, Reference } from '#sanity/import/documents.ts'
import type { Known } from '#sanity/import/known.ts'

/** What decides whether a link leads to our own site, and to which document. */
export type LinkContext = {
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
  /** Origins the site had before: links to them are links to us. */
  formerOrigins: readonly string[]
  /** Address of the article the link stands in, relative links start from it. */
  pagePath: string
  known: Known
}

export type LinkTarget =
  | { kind: 'document'; id: string }
  /** A page of this site; `missing` when there is no such page yet. */
  | { kind: 'path'; path: string; missing: boolean }
  | { kind: 'external'; href: string }
  | { kind: 'unusable'; reason: string }

export type LinkFlags = { newTab: boolean; rel: ReadonlySet<string> }

/** Pages that are not documents. */
const sitePaths: ReadonlySet<string> = new Set([
  '/',
  '/blog/',
  '/consultation/',
  '/privacy/',
  '/studio/',
])

/** Finds out where a link of a Markdown file leads to on the new site. */
export function resolveLink(href: string, context: LinkContext): LinkTarget {
  const trimmed = href.trim()
  if (trimmed.startsWith('#')) return { kind: 'path', path: trimmed, missing: false }
  const url = URL.parse(trimmed, `${context.siteUrl}${context.pagePath}`)
  if (url === null) return { kind: 'unusable', reason: 'адрес не разобрать' }
  if (isOwnAddress(url, context)) return resolveOwnPath(url, context.known)
  const external = trimmed.startsWith('//') ? url.href : trimmed
  return linkProblem(external) === undefined
    ? { kind: 'external', href: external }
    : { kind: 'unusable', reason: 'такие адреса не разрешены' }
}

/** The slug when a link leads to an article of the blog, there already or not. */
export function articleSlugOf(href: string, context: LinkContext): string | undefined {
  const url = URL.parse(href.trim(), `${context.siteUrl}${context.pagePath}`)
  return url !== null && isOwnAddress(url, context) ? articleSlugInPath(url) : undefined
}

/** The mark of a link; flags for search engines and windows make sense on foreign sites only. */
export function toMarkDef(
  target: Exclude<LinkTarget, { kind: 'unusable' }>,
  key: string,
  flags: LinkFlags,
): MarkDef {
  if (target.kind === 'path') return { _type: 'link', _key: key, href: target.path }
  if (target.kind === 'document') {
    const reference: Reference = { _type: 'reference', _ref: target.id, _weak: true }
    return { _type: 'internalLink', _key: key, reference }
  }
  return {
    _type: 'link',
    _key: key,
    href: target.href,
    newTab: flags.newTab || undefined,
    nofollow: flags.rel.has('nofollow') || undefined,
    sponsored: flags.rel.has('sponsored') || undefined,
  }
}

function isOwnAddress(url: URL, { siteUrl, formerOrigins }: LinkContext): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  return [siteUrl, ...formerOrigins].some((origin) => siteName(new URL(origin)) === siteName(url))
}

// http and https, with www and without: old texts mix them.
function siteName(url: URL): string {
  return url.host.replace(/^www\./, '')
}

function resolveOwnPath(url: URL, known: Known): LinkTarget {
  const pathname = withTrailingSlash(url.pathname)
  const path = `${pathname}${url.search}${url.hash}`
  const id = documentAt(pathname, url, known)
  if (id !== undefined && path === pathname) return { kind: 'document', id }
  return { kind: 'path', path, missing: id === undefined && !sitePaths.has(pathname) }
}

function documentAt(pathname: string, url: URL, known: Known): string | undefined {
  if (pathname === '/') return known.hasHome ? 'home' : undefined
  return known.articles.get(articleSlugInPath(url) ?? '')
}

function articleSlugInPath(url: URL): string | undefined {
  return /^\/blog\/([^/]+)\/$/.exec(withTrailingSlash(url.pathname))?.[1]
}

function withTrailingSlash(pathname: string): string {
  const isFile = /\.[a-z\d]+$/i.test(pathname)
  return isFile || pathname.endsWith('/') ? pathname : `${pathname}/`
}
