import type { Action, SanityClient } from '@sanity/client'
import { retry, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'
import { isRecord } from '#lib/is-record.ts'
import {
  releaseContentQuery,
  releaseRedirectActions,
  type ReleaseContent,
} from './release-redirect-actions.ts'

/** Told of each release: that it was written, or that it could not be and is not by itself. */
export type Told = { settled: () => void; failed: () => void }

/**
 * Puts into every release the redirects that it lacks. One that cannot be written keeps no other
 * from it.
 *
 * @param client looks at documents as they are stored (`raw`)
 */
export async function settleReleases(client: SanityClient, told: Told): Promise<void> {
  try {
    const content = await client.fetch<ReleaseContent>(releaseContentQuery)
    for (const actions of releaseRedirectActions(content)) await settle(client, actions, told)
  } catch {
    told.failed()
  }
}

async function settle(client: SanityClient, actions: Action[], told: Told): Promise<void> {
  try {
    await client.action(actions)
    told.settled()
  } catch (error) {
    if (!isConflict(error)) told.failed()
  }
}

/** Another open Studio was quicker, or the release has just been closed. */
function isConflict(error: unknown): boolean {
  return isRecord(error) && error['statusCode'] === 409
}

/** Releases and pages in them, and nothing else, begin the query anew. */
const listen = `*[_type in ["system.release", "redirect"] || _id in path("versions.**")]`

const againMs = 5000

/** A word for every change; what has changed is asked when there is a pause. Never ends. */
export function releaseChanges(
  store: Pick<DocumentStore, 'listenQuery'>,
  apiVersion: string,
): Observable<unknown> {
  const options = { apiVersion, perspective: 'raw' } as const
  return store.listenQuery({ fetch: 'now()', listen }, {}, options).pipe(retry({ delay: againMs }))
}
