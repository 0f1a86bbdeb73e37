import type { ClientPerspective } from '@sanity/client'
import { resolvePerspectiveFromCookies } from 'next-sanity/live'
import { cookies, draftMode, headers } from 'next/headers'
import { readEnv } from '#lib/env.ts'
import { readTokens } from '#lib/secrets.ts'
import { accessCookie, covers, pagePathHeader, readAccess } from './access.ts'
import type { Access } from './access.ts'

export type Preview = {
  kind: Access['kind']
  /** Which drafts and releases the editor chose to see in the Studio. */
  perspective: ClientPerspective
}

/**
 * The draft access of this request; undefined for visitors and while a page is prerendered. Calling
 * it does not make a page dynamic.
 */
export async function getPreview(): Promise<Preview | undefined> {
  if (!(await draftMode()).isEnabled) return undefined
  const { readToken } = readTokens(readEnv())
  const jar = await cookies()
  const access =
    readToken && readAccess(jar.get(accessCookie)?.value, { key: readToken, now: Date.now() })
  if (!access || !covers(access, (await headers()).get(pagePathHeader))) return undefined
  if (access.kind === 'guest') return { kind: 'guest', perspective: 'drafts' }
  return { kind: 'editor', perspective: await resolvePerspectiveFromCookies({ cookies: jar }) }
}
