import type { Action, SanityClient, SanityDocument } from '@sanity/client'
import { z } from 'zod'
import { storedRedirect, type StoredRedirect } from './redirect-actions.ts'

/** A successful response that is not the lake's: the sign-in page of a network, or broken JSON. */
export class ForeignResponseError extends Error {
  override name = 'ForeignResponseError'
}

const committed = z.object({ transactionId: z.string().min(1) })
const revised = z.object({ _rev: z.string() })
const queried = z.object({ result: z.array(z.unknown()) })

/** Runs the actions in one transaction. Resolves only when the lake itself says that it did. */
export async function sendActions(client: SanityClient, actions: Action[]): Promise<void> {
  ofTheLake(committed, await client.action(actions))
}

/**
 * The revision of a draft to publish, after what the importer noted for its editor is off it:
 * publishing says that it has been checked. Rejects when the draft is another one by now.
 */
export async function checkedRevision(
  client: SanityClient,
  draft: SanityDocument,
): Promise<string> {
  if (draft['importDoubts'] === undefined) return draft._rev
  const checked: unknown = await client
    .patch(draft._id)
    .ifRevisionId(draft._rev)
    .unset(['importDoubts'])
    .commit()
  return ofTheLake(revised, checked)._rev
}

const redirectsQuery = `*[_type == "redirect" && !(_id in path("versions.**"))] { _id, from, to }`

/** All redirects, drafts and published. */
export async function storedRedirects(client: SanityClient): Promise<StoredRedirect[]> {
  // The filtered response is `body.result`, which breaks on an empty body.
  const options = { perspective: 'raw', filterResponse: false, returnQuery: false } as const
  const { result } = ofTheLake(queried, await client.fetch(redirectsQuery, {}, options))
  return z.array(storedRedirect).parse(result)
}

function ofTheLake<T>(shape: z.ZodType<T>, body: unknown): T {
  const { data, success } = shape.safeParse(body)
  if (!success) throw new ForeignResponseError('The response is not the lake’s')
  return data
}
