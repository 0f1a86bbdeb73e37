import { createServer, STATUS_CODES } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createProxyServer } from 'httpxy'
import type { ProxyServer } from 'httpxy'
import { pagePathHeader } from '#lib/draft-mode/access.ts'
import { log } from '#lib/log.ts'
import { publicCacheControl } from './cache-control.ts'
import { clientAddress } from './client-address.ts'
import type { ErrorPages } from './error-pages.ts'
import type { RedirectAnswer } from './redirect-index.ts'
import { route } from './route.ts'
import type { Target } from './route.ts'

export type SiteServerOptions = {
  /** Base URL of Next's own listener. */
  nextUrl: string
  /** Base URL of the embedded lake; undefined when content lives in Sanity's cloud. */
  lakeUrl: string | undefined
  /** Where `/images/…` and `/files/…` come from: the lake, or Sanity's CDN. */
  assetsUrl: string
  trustedProxies: readonly string[]
  /** Russian pages that replace Next's empty ones; undefined leaves Next's. */
  errorPages: ErrorPages | undefined
  findRedirect: (target: string) => RedirectAnswer | undefined
  isDraining: () => boolean
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

// Never accepted from a visitor. Headers that we set ourselves are overwritten anyway.
const internalHeaders = ['x-lake-remote', 'x-forwarded-for', 'x-middleware-subrequest']

// With Node's default of five seconds a browser may send an editor's change over a connection that
// is just being closed; the Studio then reports a broken network.
const keepAliveTimeout = 65_000

const noStore = 'private, no-cache, no-store, max-age=0, must-revalidate'

/**
 * The one public port: `/lake/*`, `/images/*` and `/files/*` go to the content lake, everything
 * else to Next. The lake's callers are marked as remote, so that it asks them for a token.
 */
export function createSiteServer(options: SiteServerOptions): Server {
  const passThrough = createProxyServer({ xfwd: false })
  const pages = createProxyServer({ xfwd: false, selfHandleResponse: true })
  for (const proxy of [passThrough, pages]) proxy.on('error', answerUnreachable)
  pages.on('proxyRes', (upstream, request, response) => {
    sendPage(upstream, request, response, options).catch((error: unknown) => {
      log.error('page.failed', {}, error)
      if (!response.headersSent) plain(response, 503)
    })
  })
  const server = createServer(
    { maxHeaderSize: 32 * 1024, keepAliveTimeout },
    (request, response) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
      const target = receive(request, options)
      answer(target, request, response, { passThrough, pages, options })
    },
  )
  server.on('upgrade', (request, socket, head) => {
    upgrade(receive(request, options), request, socket, head, { passThrough, options })
  })
  return server
}

/** Replaces the headers that only we may set, and decides which part answers the request. */
function receive(request: IncomingMessage, options: SiteServerOptions): Target {
  const forwarded = request.headers['x-forwarded-for']
  const address = clientAddress(
    request.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    options.trustedProxies,
  )
  for (const name of internalHeaders) delete request.headers[name]
  request.headers['x-client-address'] = address
  request.headers[pagePathHeader] = request.url?.split('?', 1)[0]
  return route(request.method ?? 'GET', request.url ?? '/', {
    embedded: options.lakeUrl !== undefined,
    draining: options.isDraining(),
    findRedirect: options.findRedirect,
  })
}

function answer(
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
  { passThrough, pages, options }: Proxies & { pages: ProxyServer; options: SiteServerOptions },
): void {
  switch (target.kind) {
    case 'missing':
      request.url = '/_not-found/'
      void pages.web(request, response, { target: options.nextUrl })
      break
    case 'next':
      void pages.web(request, response, { target: options.nextUrl })
      break
    case 'lake':
    case 'assets':
      void passThrough.web(request, response, toLake(target, request, options))
      break
    case 'redirect':
      // Browsers cache a permanent redirect without limit unless they must revalidate it.
      response
        .writeHead(target.status, { location: target.location, 'cache-control': 'no-cache' })
        .end()
      break
    case 'refuse':
      plain(response, target.status)
  }
}

type Proxies = { passThrough: ProxyServer }

function toLake(
  target: Target & { kind: 'lake' | 'assets' },
  request: IncomingMessage,
  { lakeUrl = '', assetsUrl }: SiteServerOptions,
) {
  if (target.kind === 'lake') request.url = target.path
  // The lake and Sanity's CDN must not see a visitor's cookies.
  delete request.headers.cookie
  const url = target.kind === 'lake' ? lakeUrl : assetsUrl
  return { target: url, changeOrigin: true, headers: { 'x-lake-remote': '1' } }
}

async function sendPage(
  upstream: IncomingMessage,
  request: IncomingMessage,
  response: ServerResponse,
  { errorPages }: SiteServerOptions,
): Promise<void> {
  const status = upstream.statusCode ?? 502
  const html = upstream.headers['content-type']?.startsWith('text/html') === true
  if ((status !== 404 && status < 500) || !html || errorPages === undefined) {
    const { connection: _connection, 'keep-alive': _keepAlive, ...headers } = upstream.headers
    const cacheControl = publicCacheControl(headers['cache-control'])
    response.writeHead(status, {
      ...headers,
      ...(cacheControl && { 'cache-control': cacheControl }),
    })
    upstream.pipe(response)
    return
  }
  upstream.resume()
  // A page that is missing or fails is an empty shell until scripts run (docs/decisions/002).
  const page = await errorPages(status === 404 ? 404 : 500)
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': noStore,
  })
  response.end(request.method === 'HEAD' ? undefined : page)
}

function upgrade(
  target: Target,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { passThrough, options }: Proxies & { options: SiteServerOptions },
): void {
  if (!(socket instanceof Socket) || (target.kind !== 'lake' && target.kind !== 'next')) {
    socket.destroy()
    return
  }
  const to = target.kind === 'lake' ? toLake(target, request, options) : { target: options.nextUrl }
  passThrough.ws(request, socket, to, head).catch(() => socket.destroy())
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
  plain(response, 503)
}

/** An error in Sanity's format, which its client and the Studio understand. */
function plain(response: ServerResponse, statusCode: 404 | 405 | 503): void {
  const error = STATUS_CODES[statusCode]
  response.writeHead(statusCode, { 'content-type': 'application/json', 'cache-control': noStore })
  response.end(JSON.stringify({ statusCode, error, message: error }))
}
