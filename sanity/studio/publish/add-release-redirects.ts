import type { Action, SanityClient } from '@sanity/client'
import { retry, type Observable } from 'rxjs'
import type { DocumentStore } from 'sanity'
import { isRecord } from '#lib/json/is-record.ts'
import {
  releaseContent,
  releaseContentQuery,
  releaseRedirectActions,
} from './release-redirect-actions.ts'

/** Called for each release: its redirects were added, or could not be and will not be retried. */
export type Notify = { added: () => void; failed: () => void }

/**
 * Adds the missing redirects to every release. A release that cannot be written does not stop the
 * others.
 *
 * @param client with the perspective `raw`
 */
export async function addReleaseRedirects(client: SanityClient, notify: Notify): Promise<void> {
  try {
    const content = releaseContent.parse(await client.fetch<unknown>(releaseContentQuery))
    for (const actions of releaseRedirectActions(content)) await addTo(client, actions, notify)
  } catch {
    notify.failed()
  }
}

async function addTo(client: SanityClient, actions: Action[], notify: Notify): Promise<void> {
  try {
    await client.action(actions)
    notify.added()
  } catch (error) {
    if (!isConflict(error)) notify.failed()
  }
}

/** Another open Studio has written the same, or the release has just been closed. */
function isConflict(error: unknown): boolean {
  return isRecord(error) && error['statusCode'] === 409
}

/** Only changes of releases, of redirects and of documents in releases run the query again. */
const listen = `*[_type in ["system.release", "redirect"] || _id in path("versions.**")]`

const againMs = 5000

/** Emits on every change; the reader queries what changed after a pause. Never completes. */
export function releaseChanges(
  store: Pick<DocumentStore, 'listenQuery'>,
  apiVersion: string,
): Observable<unknown> {
  const options = { apiVersion, perspective: 'raw' } as const
  return store.listenQuery({ fetch: 'now()', listen }, {}, options).pipe(retry({ delay: againMs }))
}
