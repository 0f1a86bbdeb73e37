import { createClient } from 'next-sanity'
import { contentApi } from '#lib/content-api.ts'
import { readEnv } from '#lib/env.ts'

/**
 * A client of the kind next-sanity wants: it brings another release of the client than our own.
 *
 * @param apiHost base URL of the content API where the client will run, server or browser
 * @param token undefined: next-sanity adds its own
 */
export function createDraftClient(apiHost: string, token?: string) {
  return createClient({ ...contentApi(readEnv()), apiHost, ...(token && { token }) })
}
