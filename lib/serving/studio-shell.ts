import { encode } from './finish/compress.ts'
import type { Sendable } from './finish/send.ts'
import { securityHeaders } from './finish/security-headers.ts'
import type { NextServer } from './next-server.ts'

/** The page of the Studio: the same at every address below `/studio/`, until the next build. */
export type StudioShell = Omit<Sendable, 'status'>

/** Renders it once, at the start; rejects when Next does not answer with a page. */
export async function makeStudioShell(
  render: NextServer['render'],
  { https }: { https: boolean },
): Promise<StudioShell> {
  const { status, headers, body } = await render('/studio/')
  const type = headers['content-type'] ?? ''
  if (status !== 200 || !type.startsWith('text/html')) {
    throw new Error(`The render of the Studio answered ${status}, ${type}`)
  }
  return {
    headers: {
      ...securityHeaders('studio', { https }),
      'content-type': type,
      'cache-control': 'no-cache',
    },
    encoded: await encode(body, { type, effort: 'thorough' }),
  }
}
