import { createClient } from '@sanity/client'
import type { SanityClient } from '@sanity/client'
import { asVisitor, contentApi } from '#lib/content-api.ts'
import { readEnv } from '#lib/env.ts'
import { readTokens, visitorToken } from '#lib/secrets.ts'
import { visibleTextFields } from '#lib/content/reshape/visible-text-fields.ts'

type Known = { token: string | undefined; client: SanityClient }
let visitor: Known | undefined
let draft: Known | undefined

/** Reads the content lake, or Sanity's cloud, as an anonymous visitor: published documents only. */
export function getClient(): SanityClient {
  const env = readEnv()
  const token = visitorToken(env)
  if (visitor === undefined || visitor.token !== token) {
    const client = createClient({
      ...contentApi(env),
      ...asVisitor(token),
      perspective: 'published',
      // Retries take seconds, and a last good copy is at hand.
      maxRetries: 0,
    })
    visitor = { token, client }
  }
  return visitor.client
}

/**
 * Reads drafts too, with the server's own token, and marks texts so that a click on one opens its
 * field in the Studio.
 */
export function getDraftClient(): SanityClient {
  const { readToken: token } = readTokens(readEnv())
  if (!token) throw new Error('Drafts cannot be read without SANITY_API_READ_TOKEN')
  if (draft?.token !== token) {
    const stega = { studioUrl: '/studio', filter: isShownText }
    // Not as a visitor.
    const headers = {}
    draft = { token, client: getClient().withConfig({ token, headers, stega }) }
  }
  return draft.client
}

/** Whether draft mode marks a text for click-to-edit, by its path in the document. */
export function isShownText({ sourcePath }: { sourcePath: readonly unknown[] }): boolean {
  const field = sourcePath.findLast((segment) => typeof segment === 'string')
  return typeof field === 'string' && visibleTextFields.has(field)
}
