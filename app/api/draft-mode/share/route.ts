import { cookies, draftMode } from 'next/headers'
import { z } from 'zod'
import { getClient } from '#lib/content/read/client.ts'
import {
  accessCookie,
  accessCookieOptions,
  guestAccessMs,
  readAccess,
  signAccess,
} from '#lib/draft-mode/access.ts'
import type { Access } from '#lib/draft-mode/access.ts'
import { parsePagePath } from '#lib/draft-mode/parse-page-path.ts'
import { readEnv } from '#lib/env.ts'
import { parseJson } from '#lib/json/parse-json.ts'
import { readAtMost } from '#lib/read-at-most.ts'
import { readTokens } from '#lib/secrets.ts'

const asked = z.object({ path: z.string().transform(parsePagePath).pipe(z.string()) })

/**
 * Creates a link that shows the draft of one page to a person without an account. The body is
 * `{path}`; the caller proves to be an editor with their own token of the content API; the answer
 * is `{url, until}`.
 */
export async function POST(request: Request): Promise<Response> {
  const env = readEnv()
  const { readToken: key } = readTokens(env)
  if (!key) return answer(503, { message: 'SANITY_API_READ_TOKEN is not set' })
  const sent = await readAtMost(request, 4096)
  const body = asked.safeParse(parseJson(sent?.toString('utf8') ?? ''))
  if (!body.success) return answer(400, { message: 'The body must be {path}, a path of this site' })
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!token || !(await isPerson(token))) return answer(401, { message: 'Sign in to the Studio' })
  const access: Access = { kind: 'guest', path: body.data.path, until: Date.now() + guestAccessMs }
  const url = `${env.siteUrl}/api/draft-mode/share/?access=${signAccess(access, key)}`
  return answer(200, { url, until: new Date(access.until).toISOString() })
}

/** Opens a shared link: shows drafts on its one page until it expires. */
export async function GET(request: Request): Promise<Response> {
  const env = readEnv()
  const { readToken: key } = readTokens(env)
  const given = new URL(request.url).searchParams.get('access') ?? undefined
  const access = key ? readAccess(given, { key, now: Date.now() }) : undefined
  if (!access || !given) {
    const text = 'Ссылка на черновик больше не действует: попросите у редактора новую.'
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
    return new Response(text, { status: 410, headers })
  }
  ;(await draftMode()).enable()
  ;(await cookies()).set(accessCookie, given, accessCookieOptions(access, env.siteUrl))
  return new Response(null, { status: 303, headers: { location: access.path } })
}

/** Whether the content API accepts the token; viewers may see drafts, so they may share them. */
async function isPerson(token: string): Promise<boolean> {
  const client = getClient().withConfig({ token })
  const user = await client.users.getById('me').catch((error: unknown) => {
    if (z.object({ statusCode: z.literal([401, 403]) }).safeParse(error).success) return undefined
    throw new Error('Cannot ask the content API who shares a draft', { cause: error })
  })
  return z.object({ id: z.string().min(1) }).safeParse(user).success
}

function answer(status: number, body: Record<string, string>): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
