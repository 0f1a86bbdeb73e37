import { createClient } from 'next-sanity'
import { contentApi } from '#lib/content-api.ts'
import { readEnv } from '#lib/env.ts'

/**
 * next-sanity depends on @sanity/client 7; ours is 8 (docs/decisions/006-two-sanity-clients.md).
 *
 * @param apiHost base URL of the content API where the client will run, server or browser
 * @param token undefined: next-sanity adds its own
 */
export function createDraftClient(apiHost: string, token?: string) {
  return createClient({ ...contentApi(readEnv()), apiHost, ...(token && { token }) })
}
