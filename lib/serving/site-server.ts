import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createProxyServer } from 'httpxy'
import type { ProxyServer } from 'httpxy'
import { log } from '#lib/log.ts'
import { clientAddress } from './client-address.ts'

export type SiteServerOptions = {
  /** Base URL of Next's own listener. */
  nextUrl: string
  /** Base URL of the embedded lake; undefined when content lives in Sanity's cloud. */
  lakeUrl: string | undefined
  /** Where `/images/…` comes from: the lake, or Sanity's image CDN. */
  imagesUrl: string
  trustedProxies: readonly string[]
  /** The whole Russian 404 page that stands in for Next's empty one; undefined: leave it. */
  notFoundPage: (() => Promise<string>) | undefined
  isDraining: () => boolean
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

// Names that only we may set: a visitor who sends them is not believed.
const internalHeaders = [
  'x-lake-remote',
  'x-client-address',
  'x-forwarded-for',
  'x-middleware-subrequest',
]

/**
 * The one public port: `/lake/*` and `/images/*` go to the content lake, everything else to Next.
 * The lake's callers are marked as remote, so that it asks them for a token.
 */
export function createSiteServer(options: SiteServerOptions): Server {
  const passThrough = createProxyServer({ xfwd: false })
  const pages = createProxyServer({ xfwd: false, selfHandleResponse: true })
  for (const proxy of [passThrough, pages]) proxy.on('error', answerUnreachable)
  pages.on('proxyRes', (upstream, request, response) => {
    sendPage(upstream, request, response, options).catch((error: unknown) => {
      log.error('page.failed', {}, error)
      if (!response.headersSent) plain(response, 503, 'Service Unavailable')
    })
  })
  const server = createServer({ maxHeaderSize: 32 * 1024 }, (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    prepare(request, options)
    const target = route(request, options)
    switch (target.kind) {
      case 'answer':
        plain(response, target.status, target.text)
        break
      case 'page':
        void pages.web(request, response, { target: target.url })
        break
      case 'lake':
        request.url = target.path
        void passThrough.web(request, response, {
          target: target.url,
          changeOrigin: true,
          headers: target.headers,
        })
    }
  })
  server.on('upgrade', (request, socket, head) => {
    prepare(request, options)
    upgrade(passThrough, options, request, socket, head)
  })
  return server
}

type Target =
  | { kind: 'page'; url: string }
  | { kind: 'lake'; url: string; path: string; headers: Record<string, string> }
  | { kind: 'answer'; status: number; text: string }

function route(request: IncomingMessage, options: SiteServerOptions): Target {
  const path = request.url ?? '/'
  if (path.startsWith('/lake/')) {
    if (options.lakeUrl === undefined) return { kind: 'page', url: options.nextUrl }
    const headers = { 'x-lake-remote': '1' }
    return { kind: 'lake', url: options.lakeUrl, path: path.slice('/lake'.length), headers }
  }
  if (path.startsWith('/images/')) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { kind: 'answer', status: 405, text: 'Method Not Allowed' }
    }
    // A visitor's cookies are nobody's business beyond the site.
    delete request.headers.cookie
    return { kind: 'lake', url: options.imagesUrl, path, headers: { 'x-lake-remote': '1' } }
  }
  if (options.isDraining() && /^\/api\/health\/?$/.test(path)) {
    return { kind: 'answer', status: 503, text: JSON.stringify({ status: 'draining' }) }
  }
  return { kind: 'page', url: options.nextUrl }
}

function prepare(request: IncomingMessage, options: SiteServerOptions): void {
  const forwarded = request.headers['x-forwarded-for']
  const address = clientAddress(
    request.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    options.trustedProxies,
  )
  for (const name of internalHeaders) delete request.headers[name]
  request.headers['x-client-address'] = address
}

async function sendPage(
  upstream: IncomingMessage,
  request: IncomingMessage,
  response: ServerResponse,
  options: SiteServerOptions,
): Promise<void> {
  const status = upstream.statusCode ?? 502
  const html = upstream.headers['content-type']?.startsWith('text/html') === true
  if (status !== 404 || !html || options.notFoundPage === undefined) {
    const { connection: _connection, 'keep-alive': _keepAlive, ...headers } = upstream.headers
    response.writeHead(status, headers)
    upstream.pipe(response)
    return
  }
  upstream.resume()
  // notFound() in an ISR page answers an empty shell until scripts run (docs/decisions/002).
  const page = await options.notFoundPage()
  response.writeHead(404, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate',
  })
  response.end(request.method === 'HEAD' ? undefined : page)
}

function upgrade(
  proxy: ProxyServer,
  options: SiteServerOptions,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const target = route(request, options)
  if (target.kind === 'answer' || !(socket instanceof Socket)) {
    socket.destroy()
    return
  }
  if (target.kind === 'lake') request.url = target.path
  const headers = target.kind === 'lake' ? target.headers : {}
  proxy.ws(request, socket, { target: target.url, headers }, head).catch(() => socket.destroy())
}

function answerUnreachable(
  error: Error,
  request?: IncomingMessage,
  response?: ServerResponse | Socket,
): void {
  log.warn('proxy.unreachable', { area: request?.url?.split('/')[1], reason: error.message })
  if (response === undefined) return
  if (!('writeHead' in response) || response.headersSent) {
    response.destroy()
    return
  }
  plain(response, 503, JSON.stringify({ statusCode: 503, error: 'Service Unavailable' }))
}

function plain(response: ServerResponse, status: number, text: string): void {
  const type = text.startsWith('{') ? 'application/json' : 'text/plain; charset=utf-8'
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(text)
}
