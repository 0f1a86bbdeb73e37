import { defineEnableDraftMode } from 'next-sanity/draft-mode'
import { cookies } from 'next/headers'
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

/**
 * Starts draft mode for an editor from the Studio, whose one-time secret is checked in the lake.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { apiHost, readToken: token } = readEnv()
  if (!token) return new Response('SANITY_API_READ_TOKEN is not set', { status: 503 })
  const client = createDraftClient(apiHost, token)
  const jar = await cookies()
  const access: Access = { kind: 'editor', path: '/', until: Date.now() + editorAccessMs }
  jar.set(accessCookie, signAccess(access, token), accessCookieOptions(access))
  // Returns an answer for a wrong secret; for a right one it throws Next's redirect.
  const refusal = await defineEnableDraftMode({ client }).GET(request)
  jar.delete(accessCookie)
  return refusal
}
