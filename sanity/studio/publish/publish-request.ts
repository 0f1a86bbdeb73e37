import type { Action, SanityClient } from '@sanity/client'
import { z } from 'zod'
import { storedRedirect, type StoredRedirect } from './redirect-actions.ts'

/** A successful response that is not the lake's: the sign-in page of a network, or broken JSON. */
export class ForeignResponseError extends Error {
  override name = 'ForeignResponseError'
}

const committed = z.object({ transactionId: z.string().min(1) })
const queried = z.object({ result: z.array(z.unknown()) })

/** Runs the actions in one transaction. Resolves only when the lake itself says that it did. */
export async function sendActions(client: SanityClient, actions: Action[]): Promise<void> {
  ofTheLake(committed, await client.action(actions))
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
