import { createHmac } from 'node:crypto'
import { log } from '#lib/log.ts'

/** Search engines of the protocol pass on to each other what one of them is told. */
export const indexNowEndpoint = 'https://yandex.com/indexnow'

/** Where the key is shown to search engines, as proof that we speak for this site. */
export const indexNowKeyPath = '/indexnow.txt'

/** The key of this installation: nothing to configure, and it tells nothing of the secret. */
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
 * Tells search engines which pages have changed (https://www.indexnow.org/documentation). Whether
 * they hear it or not, nothing else depends on it: a refusal is logged and forgotten.
 */
export async function announce(
  { siteUrl, key, paths }: Announcement,
  endpoint: string,
): Promise<void> {
  if (paths.length === 0) return
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        host: new URL(siteUrl).host,
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
