import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import onHeaders from 'on-headers'
import { accessCookie, covers, readAccess } from '#lib/draft-mode/access.ts'
import type { Networks } from '#lib/hosts/networks.ts'
import { log } from '#lib/log.ts'
import type { AddressIndex } from './addresses/address-index.ts'
import type { ApiPlaces } from './api-places.ts'
import { answerByNext } from './answer-by-next.ts'
import { answerBadRequests } from './bad-requests.ts'
import type { BuildFiles } from './build-files.ts'
import { securityHeaders, setHeaders } from './finish/security-headers.ts'
import { send } from './finish/send.ts'
import { gate } from './gate.ts'
import type { Target } from './gate.ts'
import type { ImageCache } from './images/image-cache.ts'
import type { LakeProxy } from './lake-proxy.ts'
import type { NextServer } from './next-server.ts'
import type { PageAnswers } from './page-answers.ts'
import { refuse } from './refuse.ts'
import type { RequestForm } from './request-form.ts'
import { connectionLimits, limitBody, limitStandstill } from './request-limits.ts'
import type { StudioShell } from './studio-shell.ts'
import { markFailed, markServerErrors, routeClassOf, watchAnswer } from './watch-answers.ts'
import type { AnswerWatch } from './watch-answers.ts'
import { cookieOf, hasOneHost, nameSender, toOriginForm } from './visitor-headers.ts'

export type SiteServerOptions = {
  next: Pick<NextServer, 'handle' | 'upgrade'>
  pages: PageAnswers
  lake: LakeProxy
  images: ImageCache
  /** Undefined in development, where Next answers. */
  files: BuildFiles | undefined
  /** Undefined in development, where Next answers. */
  studio: StudioShell | undefined
  form: RequestForm
  places: ApiPlaces
  /** The lake runs behind `/lake`; otherwise content lives in Sanity's cloud. */
  embedded: boolean
  dev: boolean
  /** Visitors reach the site by https. */
  https: boolean
  trustedProxies: Networks
  /** Signs the right to see drafts; without it nobody sees any. */
  draftKey: () => string | undefined
  index: () => AddressIndex | undefined
  /** What has to pass before a request for `target` may be answered; undefined: nothing. */
  waitFor: (target: string) => Promise<void> | undefined
  isDraining: () => boolean
  health: (response: ServerResponse) => Promise<void>
  /** Counts a request for a page. */
  noteView: (path: string, request: IncomingMessage) => void
  watch: AnswerWatch
}

/**
 * The one public port: pages and images come from their caches, `/lake/*`, `/files/*` and new images
 * from the content lake, the Studio and the build's files from memory; Next answers the API and drafts.
 */
export function createSiteServer(options: SiteServerOptions): Server {
  const limits = {
    ...connectionLimits,
    // Ours has the security headers.
    requireHostHeader: false,
    // Any other offer to upgrade is ignored and the request answered, as RFC 9110 §7.8 has it.
    shouldUpgradeCallback: ({ url }: IncomingMessage) =>
      options.dev || url?.startsWith('/lake/') === true,
  }
  const server = createServer(limits, (request, response) => {
    toOriginForm(request)
    if (options.isDraining()) {
      // At the last moment, because the lake's answer brings its own.
      onHeaders(response, () => void response.setHeader('connection', 'close'))
    }
    answer(request, response, options).catch((error: unknown) => {
      const requestId = markFailed(response)
      log.error('request.threw', { requestId, area: request.url?.split('/')[1] }, error)
      if (response.headersSent) response.destroy()
      else refuse(response, 503, { ...bare(options), 'retry-after': '5' })
    })
  })
  limitStandstill(server)
  answerBadRequests(server, options)
  server.on('upgrade', (request, socket, head) => {
    toOriginForm(request)
    upgrade(request, socket, head, options)
  })
  return server
}

function receive(request: IncomingMessage, options: SiteServerOptions): Target {
  nameSender(request, options.trustedProxies)
  return gate(request.method ?? 'GET', request.url ?? '/', {
    embedded: options.embedded,
    dev: options.dev,
    index: options.index(),
    seesDrafts: (path) => seesDrafts(request, path, options.draftKey()),
  })
}

function seesDrafts(request: IncomingMessage, path: string, key: string | undefined): boolean {
  const token = cookieOf(request, accessCookie)
  if (token === undefined || key === undefined) return false
  if (cookieOf(request, '__prerender_bypass') === undefined) return false
  const access = readAccess(token, { key, now: Date.now() })
  return access !== undefined && covers(access, path)
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: SiteServerOptions,
): Promise<void> {
  const wait = options.waitFor(request.url ?? '/')
  if (wait) await wait
  if (!hasOneHost(request)) {
    watchAnswer('refused', request, response, options.watch)
    return refuse(response, 400, { ...bare(options), connection: 'close' })
  }
  const target = receive(request, options)
  watchAnswer(routeClassOf(target, request), request, response, options.watch)
  const limits = { isUpload: target.kind === 'lake', https: options.https }
  if (limitBody(request, response, limits)) await answerTarget(target, request, response, options)
}

async function answerTarget(
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
  options: SiteServerOptions,
): Promise<void> {
  const { pages, lake, images, files, studio, form, https, health } = options
  switch (target.kind) {
    case 'page':
      options.noteView(target.path, request)
      return pages.page(target, request, response)
    case 'missing':
      return pages.missing(target.path, request, response)
    case 'next':
      return answerByNext(target.as, request, response, options)
    case 'build-file':
      if (!(await files?.answer(target.path, request, response))) {
        refuse(response, 404, bare(options))
      }
      return undefined
    case 'studio':
      if (studio) send(request, response, { status: 200, ...studio })
      else refuse(response, 404, bare(options))
      return undefined
    case 'lake':
    case 'assets':
      setHeaders(response, securityHeaders(target.kind === 'lake' ? 'api' : 'media', { https }))
      if (target.kind === 'lake' || !(await images.answer(request, response))) {
        lake.web(target, request, response)
      }
      return undefined
    case 'health':
    case 'hidden-fields':
      setHeaders(response, securityHeaders('api', { https }))
      return target.kind === 'health' ? health(response) : form.hiddenFields(response)
    case 'form':
      setHeaders(response, securityHeaders('form', { https }))
      markServerErrors(response)
      return form.post(request, response)
    case 'redirect':
      setHeaders(response, bare(options))
      // Browsers cache a permanent redirect without limit unless they must revalidate it.
      response
        .writeHead(target.status, { location: target.location, 'cache-control': 'no-cache' })
        .end()
      return undefined
    case 'refuse': {
      const { status, allow } = target
      refuse(response, status, {
        ...bare(options),
        ...(allow && { allow }),
        ...(status === 503 && { 'retry-after': '5' }),
      })
      return undefined
    }
  }
}

/** For answers without a page. */
function bare({ https }: SiteServerOptions): Record<string, string> {
  return securityHeaders('bare', { https })
}

function upgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  options: SiteServerOptions,
): void {
  const target = receive(request, options)
  if (target.kind === 'lake') options.lake.upgrade(target, request, socket, head)
  else if (target.kind === 'next' && target.as === 'dev') {
    options.next.upgrade(request, socket, head).catch(() => socket.destroy())
  } else socket.destroy()
}
