/**
 * The site's own page for an answer that Next leaves empty until scripts run: for 404 the one
 * prerendered for unmatched addresses, for 500 the one at `/unavailable/`. Both are made at build
 * time and do not depend on content, so each is asked for once.
 */
export type StandIns = (status: 404 | 500) => Promise<string>

const paths = { 404: '/_not-found/', 500: '/unavailable/' } as const

export function createStandIns(nextUrl: string): StandIns {
  const pages = new Map<404 | 500, Promise<string>>()
  return (status) => {
    const known = pages.get(status)
    if (known) return known
    const page = fetchPage(`${nextUrl}${paths[status]}`).catch((error: unknown) => {
      pages.delete(status)
      throw error
    })
    pages.set(status, page)
    return page
  }
}

async function fetchPage(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
  if (response.status >= 500) throw new Error(`No page stands in: HTTP ${response.status}`)
  return response.text()
}
