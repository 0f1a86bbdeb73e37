import { revisionMark } from '#lib/format/revision-mark.ts'

/**
 * What visitors meet at the address of a page: its current revision, another text, nothing (a 404,
 * a 410 or a redirect), or no answer that says so.
 */
export type OnSite = 'current' | 'other' | 'nothing' | 'unknown'

type Page = {
  /** Site-relative, `/blog/slug/`. */
  path: string
  /** The `_rev` of the current revision; undefined if there is none. */
  revision: string | undefined
}

/** Asks our own site, as a visitor without cookies does, on its port of this machine. */
export async function askOnSite(port: number, { path, revision }: Page): Promise<OnSite> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(3_000),
    })
    const html = await response.text()
    if (response.status === 200) {
      return revision !== undefined && html.includes(markOf(revision)) ? 'current' : 'other'
    }
    const isGone = [404, 410].includes(response.status)
    return isGone || (response.status >= 300 && response.status < 400) ? 'nothing' : 'unknown'
  } catch {
    return 'unknown'
  }
}

/** As React writes it. */
function markOf(revision: string): string {
  return `<meta name="${revisionMark}" content="${revision}"`
}
