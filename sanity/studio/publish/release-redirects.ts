import type { Action } from '@sanity/client'
import { documentAddress, pageMove } from './document-address.ts'
import {
  automaticReason,
  automaticRedirect,
  freeRedirectId,
  type Move,
  type StoredRedirect,
} from './redirect-actions.ts'

type Page = { _type: string; slug: unknown }

/** What concerns addresses in the releases that can still be changed. */
export type ReleaseContent = {
  /** Names of releases, without those the Studio keeps for one planned document. */
  releases: readonly string[]
  /** Pages in any release, each with what visitors see of it now. */
  versions: readonly (Page & { _id: string; published: Page | null })[]
  /** Published redirects, and those in any release. */
  redirects: readonly (StoredRedirect & {
    reason: string | null
    /** Whether the release takes the redirect away. */
    leaves: boolean
  })[]
}

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
    _id, from, to, reason, "leaves": _system.delete == true
  }
}`

/**
 * What has to be put into releases, or taken out of them, so that the old address of every page
 * that a release moves leads to the new one from the moment it is published. One list of actions
 * for each release that lacks something.
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
  // Where another page moves in, nobody is to be sent away.
  const left = moves.filter(({ from }) => !pages.some((page) => documentAddress(page) === from))
  const published = redirects.filter(({ _id }) => !_id.startsWith('versions.'))
  const own = redirects.filter(({ _id }) => _id.startsWith(prefix))
  const wanted = wantedRedirects(left, published)
  return [
    ...[...wanted].flatMap(([id, move]) => {
      const document = { _id: prefix + id, ...automaticRedirect(move) }
      const known = own.find(({ _id }) => _id === document._id)
      if (known === undefined) return [create(id, document)]
      return known.to !== move.to && isAutomatic(known) ? [replace(document)] : []
    }),
    // A redirect must not hide the page at its new address.
    ...published
      .filter(({ from }) => moves.some(({ to }) => to === from))
      .filter(({ _id }) => !own.some((version) => version._id === prefix + _id))
      .map(({ _id }) => unpublish(_id, prefix + _id)),
    ...own
      .filter((redirect) => isAutomatic(redirect) && !redirect.leaves)
      .filter(({ from }) => !left.some((move) => move.from === from))
      .map(({ _id }) => discard(_id)),
  ]
}

/** By their ids, the redirects that visitors lack when the pages have moved. */
function wantedRedirects(
  moves: readonly Move[],
  published: readonly StoredRedirect[],
): Map<string, Move> {
  const taken = new Set(published.map(({ _id }) => _id))
  return new Map(
    moves
      .filter((move) => !published.some(({ from }) => from === move.from))
      .map((move) => [freeRedirectId(move.from, taken), move]),
  )
}

function isAutomatic({ reason }: { reason: string | null }): boolean {
  return reason === automaticReason
}

type NewRedirect = ReturnType<typeof automaticRedirect> & { _id: string }

function create(publishedId: string, document: NewRedirect): Action {
  return { actionType: 'sanity.action.document.version.create', publishedId, document }
}

function replace(document: NewRedirect): Action {
  return { actionType: 'sanity.action.document.version.replace', document }
}

function unpublish(publishedId: string, versionId: string): Action {
  return { actionType: 'sanity.action.document.version.unpublish', publishedId, versionId }
}

function discard(versionId: string): Action {
  return { actionType: 'sanity.action.document.version.discard', versionId }
}
