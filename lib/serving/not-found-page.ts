/**
 * The site's whole 404 page, as Next prerendered it for unmatched addresses; asked for once, since
 * it is made at build time and does not depend on content.
 */
export function createNotFoundPage(nextUrl: string): () => Promise<string> {
  let page: Promise<string> | undefined
  return () => {
    page ??= fetchPage(nextUrl).catch((error: unknown) => {
      page = undefined
      throw error
    })
    return page
  }
}

async function fetchPage(nextUrl: string): Promise<string> {
  const response = await fetch(`${nextUrl}/_not-found/`, { signal: AbortSignal.timeout(10_000) })
  return response.text()
}
