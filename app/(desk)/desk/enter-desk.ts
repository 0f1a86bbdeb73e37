import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Desk, Visit } from '#lib/desk/desk.ts'
import { sessionCookieName } from '#lib/desk/session-cookie.ts'
import { readEnv } from '#lib/env.ts'
import { getServices } from '#lib/registry.ts'

/** Who asks for a page, if somebody is signed in. */
export async function findVisit(): Promise<{ desk: Desk; visit: Visit | undefined }> {
  const secure = readEnv().siteUrl.startsWith('https:')
  const token = (await cookies()).get(sessionCookieName({ secure }))?.value
  const { desk } = getServices()
  return { desk, visit: await desk.enter(token) }
}

/** Opens the desk for a page; without a session, the way in is shown instead. */
export async function enterDesk(
  signIn: '/desk/sign-in/' | `/desk/sign-in/?request=${number}` = '/desk/sign-in/',
): Promise<{ desk: Desk; visit: Visit }> {
  const { desk, visit } = await findVisit()
  if (visit === undefined) redirect(signIn)
  return { desk, visit }
}
