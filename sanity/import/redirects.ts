import { isFilePath, sitePath } from '#lib/format/site-path.ts'
import { freeRedirectId } from '#sanity/schema/rules/redirect-id.ts'
import { fromProblem } from '#sanity/schema/rules/redirect-problems.ts'
import { pathTarget } from '#sanity/schema/rules/path-target.ts'
import type { FormerPath } from './front-matter/addresses.ts'
import type { Mutation } from './mutation.ts'
import type { Warn } from './problem.ts'

/** A published redirect as it is stored. */
export type StoredRedirect = { _id: string; _rev: string; from: string; to: string }

/** What answers on the site before an import. */
export type SiteAddresses = {
  /** Types and slugs of documents with a page, as `type/slug`. */
  pages: ReadonlySet<string>
  redirects: readonly StoredRedirect[]
}

export type RedirectInput = {
  formerPaths: readonly FormerPath[]
  /** Path of the article's page. */
  to: string
  addresses: SiteAddresses
  /** Origins of this site, now and before. */
  origins: readonly string[]
  demo: boolean
  warn: Warn
}

export type RedirectPlan = {
  mutations: Mutation[]
  created: StoredRedirect[]
}

/**
 * Plans the redirects of an article that is on the site: from each former path straight to it, and
 * what led to a former path as well. Left alone, with a warning: a path that has a page of its own,
 * one that an editor has redirected elsewhere, one that cannot be redirected from. Pure.
 */
export function planRedirects(input: RedirectInput): RedirectPlan {
  const { formerPaths, to, addresses, origins, demo, warn } = input
  const ids = new Set(addresses.redirects.map(({ _id }) => _id))
  const byFrom = new Map(addresses.redirects.map((redirect) => [redirect.from, redirect]))
  const former = new Map(
    formerPaths
      .filter(({ path, line, isUsual = false }) => {
        const problem = fromProblem(path) ?? pageProblem(path, addresses)
        if (problem !== undefined && !isUsual)
          warn(line, `перенаправления с ${path} не будет: ${problem}`)
        return problem === undefined
      })
      .map(({ path, line }) => [path, line]),
  )
  const created = [...former].flatMap(([from, line]): StoredRedirect[] => {
    const stored = byFrom.get(from)
    if (stored === undefined) {
      const _id = freeRedirectId(from, ids)
      ids.add(_id)
      return [{ _id, _rev: '', from, to }]
    }
    const target = sitePath(stored.to, { origins }) ?? ''
    if (target !== to && !former.has(target)) {
      warn(line, `с ${from} уже есть перенаправление на ${stored.to}: оно осталось`)
    }
    return []
  })
  if (byFrom.has(to)) warn(1, `с ${to} есть перенаправление: пока его не удалят, статьи не видно`)
  const documents = created.map(({ _id, from }): Mutation => ({
    create: { _id, ...importedRedirect(from, to), ...(demo ? { demo: true } : {}) },
  }))
  return { mutations: [...documents, ...shortened(former, input)], created }
}

/** The fields of a redirect that an import writes. */
function importedRedirect(from: string, to: string) {
  const reason = 'Прежний адрес статьи, из импорта'
  return { _type: 'redirect', from, to, permanent: true, reason }
}

/** Redirects to a former path lead on to the article at once. */
function shortened(
  former: ReadonlyMap<string, number>,
  { addresses, to, origins }: RedirectInput,
): Mutation[] {
  return addresses.redirects.flatMap(({ _id, _rev, from, to: target }) => {
    if (!former.has(sitePath(target, { origins }) ?? '') || from === to) return []
    const rest = /[?#].*$/s.exec(target)?.[0] ?? ''
    return [{ patch: { id: _id, ifRevisionID: _rev, set: { to: `${to}${rest}` } } }]
  })
}

/** Files that the site makes; an old blog has others of its own (`/2020/keys.html`). */
const ownFile =
  /^\/(?:feed\.(?:xml|atom)|sitemap\.xml|(?:robots|llms|indexnow)\.txt|favicon\.ico|manifest\.webmanifest)$/

function pageProblem(path: string, { pages }: SiteAddresses): string | undefined {
  const target = pathTarget(path)
  const isPage =
    target.kind === 'document'
      ? pages.has(`${target.type}/${target.slug}`)
      : ownFile.test(path) || (target.kind === 'built-in' && !isFilePath(path))
  return isPage ? 'по этому адресу есть страница' : undefined
}
