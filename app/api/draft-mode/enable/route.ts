import { defineEnableDraftMode } from 'next-sanity/draft-mode'
import { cookies } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { NextRequest } from 'next/server'
import type { Access } from '#lib/draft-mode/access.ts'
import {
  accessCookie,
  accessCookieOptions,
  editorAccessMs,
  signAccess,
} from '#lib/draft-mode/access.ts'
import { createDraftClient } from '#lib/draft-mode/client.ts'
import { readEnv } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { readTokens } from '#lib/secrets.ts'

/** How long the lake may take to say whether it knows the secret. */
const patienceMs = 5_000

/**
 * Starts draft mode for an editor from the Studio, whose one-time secret is checked in the lake.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const env = readEnv()
  const { apiHost, siteUrl } = env
  const { readToken: token } = readTokens(env)
  if (!token) return new Response('SANITY_API_READ_TOKEN is not set', { status: 503 })
  const client = createDraftClient(apiHost, token).withConfig({
    timeout: patienceMs,
    maxRetries: 0,
  })
  const jar = await cookies()
  const access: Access = { kind: 'editor', path: '/', until: Date.now() + editorAccessMs }
  jar.set(accessCookie, signAccess(access, token), accessCookieOptions(access, siteUrl))
  const refusal = await refusalOf(defineEnableDraftMode({ client }).GET(request))
  jar.delete(accessCookie)
  return refusal
}

/** The answer for a wrong secret, or without the lake's; for a right one it throws Next's redirect. */
async function refusalOf(answering: Promise<Response>): Promise<Response> {
  try {
    return await answering
  } catch (error) {
    unstable_rethrow(error)
    log.warn('draft.unanswered', {}, error)
    const headers = { 'retry-after': '5' }
    return new Response('The content lake does not answer', { status: 503, headers })
  }
}
