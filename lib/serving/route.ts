import type { RedirectAnswer } from './redirect-index.ts'

/** Which part of the site answers a request. */
export type Target =
  | { kind: 'next' }
  /** The content API behind `/lake`, under its own path. */
  | { kind: 'lake'; path: string }
  /** Images and files of documents, under the paths that their asset documents give. */
  | { kind: 'assets' }
  /** The 404 page. */
  | { kind: 'missing' }
  | { kind: 'redirect'; location: string; status: 307 | 308 }
  | { kind: 'refuse'; status: 404 | 405 | 503 }

type Situation = {
  embedded: boolean
  draining: boolean
  /** Where an old address leads; `target` is a path with query. */
  findRedirect: (target: string) => RedirectAnswer | undefined
}

/**
 * Decides by method and request target (path with query, as in the request line). Pages live at
 * addresses with a trailing slash, as the old blog had them; API routes accept both forms, because
 * a 308 on a POST loses webhooks.
 */
export function route(
  method: string,
  target: string,
  { embedded, draining, findRedirect }: Situation,
): Target {
  const path = target.split('?', 1)[0] ?? '/'
  const reading = method === 'GET' || method === 'HEAD'
  if (embedded && path.startsWith('/lake/')) {
    return { kind: 'lake', path: target.slice('/lake'.length) }
  }
  if (/^\/(images|files)\//.test(path)) {
    return reading ? { kind: 'assets' } : { kind: 'refuse', status: 405 }
  }
  if (draining && /^\/api\/health\/?$/.test(path)) return { kind: 'refuse', status: 503 }
  if (/^\/api\/redirects\/?$/.test(path)) return { kind: 'refuse', status: 404 }
  const redirect = reading ? findRedirect(target) : undefined
  if (redirect) return { kind: 'redirect', ...redirect }
  if (!isDecodable(path)) return { kind: 'missing' }
  if (reading && isPageWithoutSlash(path)) {
    const location = `${ownPath(path)}/${target.slice(path.length)}`
    return { kind: 'redirect', location, status: 308 }
  }
  return { kind: 'next' }
}

/** Whether the path is percent-encoded UTF-8; Next fails on one that is not. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function isPageWithoutSlash(path: string): boolean {
  if (path.endsWith('/') || /^\/(api|_next|lake)(\/|$)/.test(path)) return false
  return !path.slice(path.lastIndexOf('/')).includes('.')
}

// `//evil.example` and `/\evil.example` would lead browsers to another host.
function ownPath(path: string): string {
  return path.replaceAll('\\', '%5C').replace(/^\/+/, '/')
}
