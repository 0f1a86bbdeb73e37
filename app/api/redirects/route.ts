import { listRedirects } from '#lib/content/read/redirects.ts'
import { log } from '#lib/log.ts'

export const dynamic = 'force-dynamic'

/** The current redirects, for lib/serving, which blocks all other callers. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    return Response.json(await listRedirects(), { headers })
  } catch (error) {
    log.warn('redirects.failed', {}, error)
    return Response.json({ message: 'The content cannot be read' }, { status: 503, headers })
  }
}
