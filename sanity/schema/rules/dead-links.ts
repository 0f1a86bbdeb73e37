import type { CustomValidatorResult, ValidationContext } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { isRecord, recordsIn } from '#lib/json/is-record.ts'
import { normalOldAddress } from '#lib/format/old-addresses.ts'
import { sitePath } from '#lib/format/site-path.ts'
import { oldFeeds } from '#lib/format/old-feeds.ts'
import { findLinks, type FoundLink } from './find-links.ts'
import { ownSite } from './own-site.ts'
import { pathTarget } from './path-target.ts'
import { textOf } from './stored-body.ts'
import { visitorsPerspective } from './perspective.ts'

/** Documents at the requested paths, and where redirects start. */
export type KnownPaths = {
  documents: readonly { _type: string; slug: string }[]
  redirects: readonly string[]
}

type Asking = Pick<ValidationContext, 'getClient' | 'document'>

const knownPathsQuery = `{
  "documents": *[_type in $types && slug.current in $slugs] { _type, "slug": slug.current },
  "redirects": *[_type == "redirect"].from
}`

/** Validator of any field with links: warns of paths that do not exist on the site. */
export async function deadLinks(value: unknown, context: Asking): Promise<CustomValidatorResult> {
  const links = typeof value === 'string' ? [{ href: value, path: [] }] : findLinks(value)
  const paths = [...new Set(links.flatMap(({ href }) => sitePath(href, ownSite()) ?? []))]
  if (paths.length === 0) return true
  const problems = deadLinkProblems(links, await fetchKnownPaths(paths, context))
  return problems.length > 0 ? problems : true
}

/** Queries which of these paths are pages or redirects, as visitors will see them. */
export async function fetchKnownPaths(
  paths: readonly string[],
  { getClient, document }: Asking,
): Promise<KnownPaths> {
  const targets = paths.map(pathTarget).filter((target) => target.kind === 'document')
  const answer = await getClient({ apiVersion })
    .withConfig({ perspective: visitorsPerspective(document?._id) })
    .fetch<unknown>(knownPathsQuery, {
      types: targets.map(({ type }) => type),
      slugs: targets.map(({ slug }) => slug),
    })
  const { documents, redirects } = isRecord(answer) ? answer : {}
  return {
    documents: recordsIn(documents).map(({ _type, slug }) => ({
      _type: textOf(_type),
      slug: textOf(slug),
    })),
    redirects: (Array.isArray(redirects) ? redirects : []).flatMap(
      (from: unknown) => normalOldAddress(textOf(from), ownSite()) ?? [],
    ),
  }
}

/** Whether a path is a page of the site; redirects do not count. */
export function isPage(path: string, { documents }: KnownPaths): boolean {
  const target = pathTarget(path)
  if (target.kind !== 'document') return target.kind === 'built-in'
  return documents.some(({ _type, slug }) => _type === target.type && slug === target.slug)
}

/** One warning for each dead link. */
export function deadLinkProblems(links: readonly FoundLink[], known: KnownPaths) {
  return links.flatMap(({ href, path }) => {
    const asked = sitePath(href, ownSite())
    if (asked === undefined || isPage(asked, known) || known.redirects.includes(asked)) return []
    if (oldFeeds.has(asked)) return []
    const message = `По адресу ${href} на сайте ничего нет: исправьте его, опубликуйте ту страницу или добавьте перенаправление.`
    return [{ message, path }]
  })
}
