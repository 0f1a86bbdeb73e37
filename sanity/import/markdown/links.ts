import {
  isFilePath,
  type OwnSite,
  siteAddress,
  type SiteAddress,
  sitePath,
} from '#lib/format/site-path.ts'
import { pageAt } from '#lib/format/page-path.ts'
import { isSlug } from '#lib/format/slug.ts'
import { linkProblem } from '#sanity/schema/rules/link.ts'
import { pathTarget } from '#sanity/schema/rules/path-target.ts'
import type { MarkDef, Reference } from '#sanity/import/documents.ts'
import type { Known } from '#sanity/import/known.ts'

/** Context that decides whether a link is internal, and to which document. */
export type LinkContext = {
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
  /** Origins the site had before: links to them are internal links. */
  formerOrigins: readonly string[]
  /** Path of the article that contains the link; relative links start from it. */
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

/** Resolves a link of a Markdown file to its target on the new site. */
export function resolveLink(href: string, context: LinkContext): LinkTarget {
  const trimmed = href.trim()
  if (trimmed.startsWith('#')) return { kind: 'path', path: trimmed, missing: false }
  const own = siteAddress(trimmed, toOwnSite(context))
  if (own !== undefined) return resolveOwnAddress(own, context.known)
  const url = URL.parse(trimmed, `${context.siteUrl}${context.pagePath}`)
  if (url === null) return { kind: 'unusable', reason: 'адрес не разобрать' }
  const external = trimmed.startsWith('//') ? url.href : trimmed
  return linkProblem(external) === undefined
    ? { kind: 'external', href: external }
    : { kind: 'unusable', reason: 'такие адреса не разрешены' }
}

/** The slug if a link leads to an article of the blog, stored or not. */
export function articleSlugOf(href: string, context: LinkContext): string | undefined {
  return articleSlugAt(sitePath(href, toOwnSite(context)) ?? '')
}

/** The mark of a link; `rel` and new-tab flags apply to other sites only. */
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

function toOwnSite({ siteUrl, formerOrigins, pagePath }: LinkContext): OwnSite {
  return { origins: [siteUrl, ...formerOrigins], page: pagePath }
}

function resolveOwnAddress({ path, search, hash }: SiteAddress, known: Known): LinkTarget {
  const id = documentAt(path, known)
  const isWhole = search === '' && hash === ''
  if (id !== undefined && isWhole) return { kind: 'document', id }
  return {
    kind: 'path',
    path: `${path}${search}${hash}`,
    missing: id === undefined && !isBuiltIn(path),
  }
}

function documentAt(path: string, known: Known): string | undefined {
  if (path === '/') return known.hasHome ? 'home' : undefined
  return known.articles.get(articleSlugAt(path) ?? '')
}

function articleSlugAt(path: string): string | undefined {
  const page = pageAt(path)
  return page?.type === 'article' && isSlug(page.slug) ? page.slug : undefined
}

function isBuiltIn(path: string): boolean {
  return !isFilePath(path) && pathTarget(path).kind === 'built-in'
}
