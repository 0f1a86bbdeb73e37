import { createHmac } from 'node:crypto'
import { isPublicHost } from '#lib/hosts/public.ts'
import { log } from '#lib/log.ts'

/** The search engines of the protocol share what any one of them receives. */
export const indexNowEndpoint = 'https://yandex.com/indexnow'

/** Where search engines read the key, which proves that the announcement is the site's own. */
export const indexNowKeyPath = '/indexnow.txt'

/** The key of this installation, derived from its secret, which it does not reveal. */
export function indexNowKey(secret: string): string {
  return createHmac('sha256', secret).update('IndexNow').digest('hex').slice(0, 32)
}

type Announcement = {
  siteUrl: string
  key: string
  /** Site-relative addresses of pages that are new, changed or gone. */
  paths: readonly string[]
}

/**
 * Tells search engines which pages have changed (https://www.indexnow.org/documentation), unless
 * the site is on a host that they cannot reach. A failure is logged; nothing else depends on it.
 */
export async function announce(
  { siteUrl, key, paths }: Announcement,
  endpoint: string,
): Promise<void> {
  const { host, hostname } = new URL(siteUrl)
  if (paths.length === 0 || !isPublicHost(hostname)) return
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        host,
        key,
        keyLocation: `${siteUrl}${indexNowKeyPath}`,
        urlList: paths.map((path) => new URL(path, siteUrl).href),
      }),
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    await response.body?.cancel()
    if (!response.ok) log.warn('index-now.refused', { status: response.status })
  } catch (error) {
    log.warn('index-now.unreachable', {}, error)
  }
}
