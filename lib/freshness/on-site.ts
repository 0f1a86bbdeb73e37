/**
 * What visitors meet at the address of a page: its current revision, another text, nothing (a 404,
 * a 410 or a redirect), or no answer that says so.
 */
export type OnSite = 'current' | 'other' | 'nothing' | 'unknown'

type Page = {
  /** Site-relative, `/blog/slug/`. */
  path: string
  /** When the current revision changed, as its page states it; undefined if there is none. */
  changedAt: string | undefined
}

/** Asks our own site, as a visitor without cookies does, on its port of this machine. */
export async function askOnSite(port: number, { path, changedAt }: Page): Promise<OnSite> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(3_000),
    })
    const html = await response.text()
    if (response.status === 200) {
      return changedAt !== undefined && html.includes(changedAt) ? 'current' : 'other'
    }
    const isGone = [404, 410].includes(response.status)
    return isGone || (response.status >= 300 && response.status < 400) ? 'nothing' : 'unknown'
  } catch {
    return 'unknown'
  }
}
