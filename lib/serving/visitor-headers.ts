import type { IncomingMessage } from 'node:http'
import { pagePathHeader } from '#lib/draft-mode/access.ts'
import type { Networks } from '#lib/hosts/networks.ts'
import { clientAddress } from './client-address.ts'
import type { NextClass } from './gate.ts'

/**
 * Set by us or by Next itself, and never accepted from a visitor. Of what a reverse proxy reports only
 * the sender's address is used: a proxy may pass on the rest as the visitor forged it.
 */
const internal =
  /^(?:x-(?:lake-remote|middleware-|nextjs-|next-|invoke-|matched-path|prerender-|rewrite|now-|vercel-|butlerspb-|forwarded-)|next-(?!action$|router-|url$|hmr-)|forwarded$)/

/** What Next's own scripts send with a page: drafts run them, visitors do not. */
const router = /^(?:rsc$|next-(?:action|router-.*|url|hmr-.*)$)/

/** Next's cookies that switch drafts on. */
const draftCookie = /^__(?:prerender_bypass|next_preview_data)=/

/** `GET http://host/path` is the same request as `GET /path` (RFC 9112, section 3.2.2). */
export function toOriginForm(request: IncomingMessage): void {
  const [, target] = /^https?:\/\/[^/?#]+(.*)/i.exec(request.url ?? '') ?? []
  if (target === undefined) return
  request.url = target.startsWith('/') ? target : `/${target}`
}

/** Whether a request names one host; HTTP/1.0 may name none (RFC 9112, section 3.2). */
export function hasOneHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && /^host$/i.test(name)).length
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0')
}

/** Replaces what only we may say about a request: who sent it, and for which page. */
export function nameSender(request: IncomingMessage, trustedProxies: Networks): void {
  const { headers, socket } = request
  const forwardedFor = headers['x-forwarded-for']
  const address = clientAddress(
    socket.remoteAddress,
    Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor,
    trustedProxies,
  )
  for (const name of Object.keys(headers)) if (internal.test(name)) delete headers[name]
  headers['x-client-address'] = address
  headers[pagePathHeader] = request.url?.split('?', 1)[0]
}

/** Takes away what would let a visitor steer Next: its router's headers and its draft cookies. */
export function disarm({ headers }: IncomingMessage, as: NextClass): void {
  if (as === 'draft' || as === 'dev') return
  for (const name of Object.keys(headers)) if (router.test(name)) delete headers[name]
  const cookies = headers.cookie?.split(/; */).filter((cookie) => !draftCookie.test(cookie))
  if (cookies) headers.cookie = cookies.join('; ')
}

/** The value of a cookie of the request, as it was sent. */
export function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const cookies = headers.cookie?.split(/; */) ?? []
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
}
