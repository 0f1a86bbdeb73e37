import {
  isFilePath,
  type OwnSite,
  siteAddress,
  type SiteAddress,
  sitePath,
} from '#lib/format/site-path.ts'
import { pageAt, pagePath } from '#lib/format/page-path.ts'
import { isSlug } from '#lib/format/slug.ts'
import { linkProblem } from '#sanity/schema/rules/link.ts'
import { pathTarget } from '#sanity/schema/rules/path-target.ts'
import type { MarkDef, Reference } from '#sanity/import/documents.ts'
import { attachmentHref } from '#sanity/import/images/attachment.ts'
import { fullAddress, type Known, titleKey } from '#sanity/import/known.ts'

/** Context that decides whether a link is internal, and to which document. */
export type LinkContext = {
  /** Origin of the site, without a trailing slash. */
  siteUrl: string
  /** Origins the site had before: links to them are internal links. */
  formerOrigins: readonly string[]
  /** Path of the article that contains the link; relative links start from it. */
  pagePath: string
  known: Known
  /** The files that are imported together. */
  files?: LinkedFiles | undefined
}

/** Files that an article may link to by their places on the disk or in an archive. */
export type LinkedFiles = {
  /** The slug of the article in a Markdown file of the same import. */
  articleAt: (href: string) => string | undefined
  /** Whether a file for download is there. */
  has: (href: string) => boolean
}

export type LinkTarget =
  | { kind: 'document'; id: string }
  /** A file beside the article, not yet in the lake. */
  | { kind: 'file'; source: string }
  /** A page of this site; `missing` when there is no such page yet. */
  | { kind: 'path'; path: string; missing: boolean }
  | { kind: 'external'; href: string }
  | { kind: 'unusable'; reason: string }

export type LinkFlags = { newTab: boolean; rel: ReadonlySet<string> }

/** Resolves a link of a Markdown file to its target on the new site. */
export function resolveLink(href: string, context: LinkContext): LinkTarget {
  const trimmed = href.trim()
  if (trimmed.startsWith('#')) return { kind: 'path', path: trimmed, missing: false }
  const own = siteAddress(trimmed, toOwnSite(context)) ?? ofImport(trimmed, context)
  if (own !== undefined) {
    return resolveFile(trimmed, own, context) ?? resolveOwnAddress(own, context.known)
  }
  const url = URL.parse(trimmed, `${context.siteUrl}${context.pagePath}`)
  if (url === null) return { kind: 'unusable', reason: 'адрес не разобрать' }
  const external = trimmed.startsWith('//') ? url.href : trimmed
  return linkProblem(external) === undefined
    ? { kind: 'external', href: external }
    : { kind: 'unusable', reason: 'такие адреса не разрешены' }
}

/** An address on a host of which an imported file says that it is its own. */
function ofImport(href: string, { known }: LinkContext): SiteAddress | undefined {
  const full = known.fullAddresses.size === 0 ? undefined : fullAddress(href)
  const path = full && known.fullAddresses.get(full)
  return path ? { path, search: '', hash: URL.parse(href)?.hash ?? '' } : undefined
}

/** The slug if a link leads to an article of the blog, stored or not. */
export function articleSlugOf(href: string, context: LinkContext): string | undefined {
  return articleSlugAt(sitePath(href, toOwnSite(context)) ?? '')
}

/**
 * The id of the article that an entry of `related` means: by its slug, its path or full address, the
 * name of its file, or its title. `undefined` if there is no such article.
 */
export function relatedArticle(entry: string, context: LinkContext): string | undefined {
  const { articles, articleTitles, redirects } = context.known
  const path = (siteAddress(entry, toOwnSite(context)) ?? ofImport(entry, context))?.path ?? ''
  const slugs = [
    entry,
    context.files?.articleAt(entry),
    articleSlugAt(path),
    articleSlugAt(redirects.get(path) ?? ''),
  ]
  const slug = slugs.find((each) => each !== undefined && articles.has(each))
  return slug === undefined ? articleTitles.get(titleKey(entry)) : articles.get(slug)
}

/** The mark of a link; `rel` and new-tab flags apply to other sites only. */
export function toMarkDef(
  target: Exclude<LinkTarget, { kind: 'unusable' }>,
  key: string,
  flags: LinkFlags,
): MarkDef {
  if (target.kind === 'file') {
    return { _type: 'link', _key: key, href: attachmentHref(target.source) }
  }
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

/** A Markdown file that is imported too, or a file to download that no page has the address of. */
function resolveFile(
  href: string,
  { path, search, hash }: SiteAddress,
  { files, known }: LinkContext,
): LinkTarget | undefined {
  if (files === undefined || !isFilePath(path)) return undefined
  const slug = files.articleAt(href)
  const id = slug === undefined ? undefined : known.articles.get(slug)
  if (slug !== undefined && id !== undefined) {
    if (search === '' && hash === '') return { kind: 'document', id }
    return { kind: 'path', path: `${pagePath('article', slug)}${search}${hash}`, missing: false }
  }
  return files.has(href) ? { kind: 'file', source: href } : undefined
}

function resolveOwnAddress({ path, search, hash }: SiteAddress, known: Known): LinkTarget {
  const stored = documentAt(path, known)
  // A page of the old site may be told by its query.
  const redirected = known.redirects.get(`${path}${search}`) ?? known.redirects.get(path)
  const target = stored === undefined ? sitePath(redirected ?? '') : undefined
  const id = stored ?? documentAt(target ?? '', known)
  const isKnownQuery = search === '' || known.redirects.has(`${path}${search}`)
  if (id !== undefined && isKnownQuery && hash === '') return { kind: 'document', id }
  if (id !== undefined && isKnownQuery && target !== undefined) {
    return { kind: 'path', path: `${target}${hash}`, missing: false }
  }
  return {
    kind: 'path',
    path: `${path}${search}${hash}`,
    missing: id === undefined && redirected === undefined && !isBuiltIn(path),
  }
}

const mapOf = {
  article: 'articles',
  author: 'authors',
  category: 'categories',
  page: 'pages',
  service: 'services',
} as const

function documentAt(path: string, known: Known): string | undefined {
  if (path === '/') return known.hasHome ? 'home' : undefined
  const page = isBuiltIn(path) ? undefined : pageAt(path)
  return page && isSlug(page.slug) ? known[mapOf[page.type]].get(page.slug) : undefined
}

function articleSlugAt(path: string): string | undefined {
  const page = pageAt(path)
  return page?.type === 'article' && isSlug(page.slug) ? page.slug : undefined
}

/** Files that the site itself writes. */
const ownFiles: ReadonlySet<string> = new Set([
  '/feed.atom',
  '/feed.xml',
  '/llms.txt',
  '/robots.txt',
  '/sitemap.xml',
])

function isBuiltIn(path: string): boolean {
  return isFilePath(path) ? ownFiles.has(path) : pathTarget(path).kind === 'built-in'
}
