/**
 * The HTML of the site's error pages, sent where Next answers an empty shell: for 404 the page
 * prerendered for unmatched addresses, for 500 the one at `/unavailable/`. Both are made at build
 * time and do not depend on content, so each is fetched once.
 */
export type ErrorPages = (status: 404 | 500) => Promise<string>

const paths = { 404: '/_not-found/', 500: '/unavailable/' } as const

export function createErrorPages(nextUrl: string): ErrorPages {
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
  if (response.status >= 500)
    throw new Error(`The error page cannot be read: HTTP ${response.status}`)
  return response.text()
}
