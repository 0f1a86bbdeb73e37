/** A parsed request, without the version prefix. */
export type Call = {
  request: Request
  /** Without the `/v2025-02-19` prefix. */
  path: string
  search: URLSearchParams
  /** `2025-02-19`, `1`, `X`, or undefined when the path had no version. */
  version: string | undefined
}

const versioned = /^\/v([\w-]+)(\/.*)$/

export function toCall(request: Request): Call {
  const url = new URL(request.url)
  const match = versioned.exec(url.pathname)
  const isVersion = match?.[1] !== undefined && /^(\d|x$)/i.test(match[1])
  return {
    request,
    path: isVersion ? (match[2] ?? '/') : url.pathname,
    search: url.searchParams,
    version: isVersion ? match[1] : undefined,
  }
}

/** Reads a `true`/`false` query parameter. */
export function flag(search: URLSearchParams, name: string, fallback: boolean): boolean {
  const value = search.get(name)
  return value === null ? fallback : value === 'true' || value === '1' || value === ''
}
