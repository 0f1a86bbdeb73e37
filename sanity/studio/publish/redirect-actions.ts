import type { Action } from '@sanity/client'
import { z } from 'zod'
import { freeRedirectId } from '#sanity/schema/rules/redirect-id.ts'
import { normalOldAddress } from '#lib/format/old-addresses.ts'
import { sitePath } from '#lib/format/site-path.ts'
import { ownSite } from '#sanity/schema/rules/own-site.ts'

/** A redirect as `storedRedirects` and the releases' query return it. */
export const storedRedirect = z.object({
  _id: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

export type StoredRedirect = z.infer<typeof storedRedirect>

/** A page that moves: site-relative paths with the slash at their end. */
export type Move = { from: string; to: string }

/** The `reason` field of a redirect that the Studio wrote. */
export const automaticReason = 'Адрес страницы изменён в студии'

/**
 * What has to happen to the redirects when a page moves, as actions of Sanity's actions API: the
 * old address leads to the new one, so does every address that led to the old one (one step is
 * enough for any visitor), and no redirect hides the page at its new address.
 *
 * @param stored all redirects, drafts and published
 */
export function redirectActions({ from, to }: Move, stored: readonly StoredRedirect[]): Action[] {
  const groups = Map.groupBy(stored, ({ _id }) => _id.replace(/^drafts\./, ''))
  const changes = [...groups].flatMap(([publishedId, versions]) => {
    if (versions.some((redirect) => startsAt(redirect, to))) return remove(publishedId, versions)
    const outdated = versions.find(
      (redirect) => startsAt(redirect, from) || leadsTo(redirect, from),
    )
    return outdated
      ? retarget(publishedId, to + (leadsTo(outdated, from) ? rest(outdated) : ''))
      : []
  })
  const isKnown = stored.some((redirect) => startsAt(redirect, from))
  return isKnown ? changes : [...changes, ...create({ from, to }, groups)]
}

/** Whether a redirect starts at a path, in whatever spelling it was written. */
export function startsAt({ from }: Pick<StoredRedirect, 'from'>, path: string): boolean {
  return from !== null && normalOldAddress(from, ownSite()) === path
}

function leadsTo({ to }: StoredRedirect, path: string): boolean {
  return to !== null && sitePath(to, ownSite()) === path
}

/** The query and the place on the page that a redirect leads to. */
function rest({ to }: StoredRedirect): string {
  return /[?#].*$/s.exec(to ?? '')?.[0] ?? ''
}

/** The fields of a redirect that the Studio writes itself. */
export function automaticRedirect({ from, to }: Move) {
  return { _type: 'redirect', from, to, permanent: true, reason: automaticReason }
}

function create({ from, to }: Move, taken: ReadonlyMap<string, unknown>): Action[] {
  const publishedId = freeRedirectId(from, taken)
  const draftId = `drafts.${publishedId}`
  return [
    {
      actionType: 'sanity.action.document.create',
      publishedId,
      attributes: { _id: draftId, ...automaticRedirect({ from, to }) },
      ifExists: 'fail',
    },
    { actionType: 'sanity.action.document.publish', draftId, publishedId },
  ]
}

function retarget(publishedId: string, to: string): Action[] {
  const draftId = `drafts.${publishedId}`
  return [
    {
      actionType: 'sanity.action.document.edit',
      draftId,
      publishedId,
      patch: { set: { to } },
    },
    { actionType: 'sanity.action.document.publish', draftId, publishedId },
  ]
}

function remove(publishedId: string, versions: readonly StoredRedirect[]): Action[] {
  const includeDrafts = versions.map(({ _id }) => _id).filter((id) => id !== publishedId)
  return [{ actionType: 'sanity.action.document.delete', publishedId, includeDrafts }]
}
