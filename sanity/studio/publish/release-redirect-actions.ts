import type { Action } from '@sanity/client'
import { z } from 'zod'
import { freeRedirectId } from '#sanity/schema/rules/redirect-id.ts'
import { documentAddress, pageMove } from './document-address.ts'
import {
  automaticReason,
  automaticRedirect,
  startsAt,
  storedRedirect,
  type Move,
} from './redirect-actions.ts'

const page = z.object({ _type: z.string(), slug: z.unknown() })
const redirect = storedRedirect.extend({ reason: z.string().nullable() })

/** What `releaseContentQuery` returns: addresses in the releases that can still be changed. */
export const releaseContent = z.object({
  /** Names of releases, without those that the Studio makes for one scheduled document. */
  releases: z.array(z.string()),
  /** Pages in any release, each with its published slug. */
  versions: z.array(page.extend({ _id: z.string(), published: page.nullable() })),
  /** Published redirects, and those in any release. */
  redirects: z.array(redirect),
})

export type ReleaseContent = z.infer<typeof releaseContent>

type Redirect = z.infer<typeof redirect>

export const releaseContentQuery = `{
  "releases": *[_type == "system.release" && state == "active"
    && metadata.cardinality != "one"].name,
  "versions": *[_id in path("versions.**") && _system.delete != true
    && _type in ["article", "author", "category", "page", "service"]] {
      _id,
      _type,
      slug,
      "published": *[_id == string::split(^._id, ".")[2]][0] { _type, slug }
    },
  "redirects": *[_type == "redirect" && !(_id in path("drafts.**"))] {
    _id, from, to, reason
  }
}`

/**
 * What has to be put into releases, or taken out of them, so that the old address of every page
 * that a release moves leads to the new one from the moment it is published. One list of actions
 * for each release that lacks something. Only what was put there by this is ever taken out: an
 * editor's own redirect stays, and a published one is never taken from the site.
 */
export function releaseRedirectActions(content: ReleaseContent): Action[][] {
  return content.releases
    .map((release) => actionsIn(release, content))
    .filter((actions) => actions.length > 0)
}

function actionsIn(release: string, { versions, redirects }: ReleaseContent): Action[] {
  const prefix = `versions.${release}.`
  const pages = versions.filter(({ _id }) => _id.startsWith(prefix))
  const moves = pages.flatMap((version) => pageMove(version.published, version) ?? [])
  // Another page moves to this address: a redirect would hide it.
  const left = moves.filter(({ from }) => !pages.some((page) => documentAddress(page) === from))
  const published = redirects.filter(({ _id }) => !_id.startsWith('versions.'))
  const inRelease = redirects.filter(({ _id }) => _id.startsWith(prefix))
  const taken = new Set([
    ...published.map(({ _id }) => _id),
    ...inRelease.map(({ _id }) => _id.slice(prefix.length)),
  ])
  // A published redirect that an editor changed in the release stays as it is.
  const isOurs = ({ _id, reason }: Redirect) =>
    reason === automaticReason &&
    !published.some((redirect) => redirect._id === _id.slice(prefix.length))
  return [
    ...missingRedirects(left, published).flatMap((move) => {
      const known = inRelease.find((redirect) => startsAt(redirect, move.from))
      if (known === undefined) return [create(prefix, move, taken)]
      return known.to !== move.to && isOurs(known) ? [replace(known._id, move)] : []
    }),
    ...inRelease
      .filter((redirect) => isOurs(redirect) && !left.some(({ from }) => startsAt(redirect, from)))
      .map(({ _id }) => discard(_id)),
  ]
}

/** The moves, one per old address, from which no published redirect starts. */
function missingRedirects(moves: readonly Move[], published: readonly Redirect[]): Move[] {
  const byAddress = new Map(moves.map((move) => [move.from, move]))
  return [...byAddress.values()].filter(({ from }) => !published.some((own) => startsAt(own, from)))
}

/** Adds the id it finds to those that are taken. */
function create(prefix: string, move: Move, taken: Set<string>): Action {
  const publishedId = freeRedirectId(move.from, taken)
  taken.add(publishedId)
  const document = { _id: prefix + publishedId, ...automaticRedirect(move) }
  return { actionType: 'sanity.action.document.version.create', publishedId, document }
}

function replace(_id: string, move: Move): Action {
  const document = { _id, ...automaticRedirect(move) }
  return { actionType: 'sanity.action.document.version.replace', document }
}

function discard(versionId: string): Action {
  return { actionType: 'sanity.action.document.version.discard', versionId }
}
