import { refusal } from '#lake/errors.ts'

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

/** Throws a 400 for a version that is none: 1, X or a day of the calendar. */
export function toCall(request: Request): Call {
  const url = new URL(request.url)
  const match = versioned.exec(url.pathname)
  const isVersion = match?.[1] !== undefined && /^(\d|x$)/i.test(match[1])
  if (isVersion && !isKnown(match[1] ?? '')) {
    throw refusal(400, 'Invalid API version: expected "1", "X" or a date in the format YYYY-MM-DD')
  }
  return {
    request,
    path: isVersion ? (match[2] ?? '/') : url.pathname,
    search: url.searchParams,
    version: isVersion ? match[1] : undefined,
  }
}

function isKnown(version: string): boolean {
  if (/^[1x]$/i.test(version)) return true
  const time = /^\d{4}-\d\d-\d\d$/.test(version) ? Date.parse(version) : Number.NaN
  // JavaScript reads 30 February as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(version)
}

/** Reads a `true`/`false` query parameter. */
export function flag(search: URLSearchParams, name: string, fallback: boolean): boolean {
  const value = search.get(name)
  return value === null ? fallback : value === 'true' || value === '1' || value === ''
}
