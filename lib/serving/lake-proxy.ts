import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createProxyServer } from 'httpxy'
import { log } from '#lib/log.ts'
import type { Target } from './gate.ts'
import type { LakePulse } from './lake-pulse.ts'
import { refuse } from './refuse.ts'
import { markFailed } from './watch-answers.ts'

type LakeTarget = Extract<Target, { kind: 'lake' | 'assets' }>

/** The content lake and what it stores, behind our own port. */
export type LakeProxy = {
  web(target: LakeTarget, request: IncomingMessage, response: ServerResponse): void
  upgrade(target: LakeTarget, request: IncomingMessage, socket: Duplex, head: Buffer): void
}

type Options = {
  /** Base URL of the embedded lake; undefined when content lives in Sanity's cloud. */
  lakeUrl: string | undefined
  /** Where `/images/…` and `/files/…` come from: the lake, or Sanity's CDN. */
  assetsUrl: string
  pulse: LakePulse
}

/**
 * How long an answer may take to begin, or a file to go on, while the lake answers no ping. Visitors
 * ask for files; the Studio, whose queries may keep a lake busy, for everything else. Without a hang
 * there is no limit: an upload takes its time, and a listener's stream never ends.
 */
const patienceMs = { visitor: 1_800, studio: 10_000, file: 10_000 }

/** What the server of files has to know of a request: not who the visitor is, nor on which page. */
const forFiles: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'host',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'range',
  'x-lake-remote',
])

/** The lake's callers are marked as remote, so that it asks them for a token. */
export function createLakeProxy({ lakeUrl, assetsUrl, pulse }: Options): LakeProxy {
  const proxy = createProxyServer({ xfwd: false })
  proxy.on('error', answerUnreachable)
  proxy.on('proxyReq', (asked, request) => {
    if (isForFiles(request.url ?? '')) {
      for (const name of asked.getHeaderNames()) if (!forFiles.has(name)) asked.removeHeader(name)
    }
    // A change that hangs is not given up: it may be stored all the same.
    if (request.method === 'GET' || request.method === 'HEAD') {
      giveUpOnHang(asked, isForVisitors(request.url ?? ''), pulse)
    }
  })
  const prepare = (target: LakeTarget, request: IncomingMessage) => {
    if (target.kind === 'lake') request.url = target.path
    // The lake must not see a visitor's cookies.
    delete request.headers.cookie
    const url = target.kind === 'lake' ? lakeUrl : assetsUrl
    // Of no meaning to Sanity's CDN.
    const headers = lakeUrl === undefined ? {} : { 'x-lake-remote': '1' }
    return { target: url ?? '', changeOrigin: true, headers }
  }
  return {
    web(target, request, response) {
      void proxy.web(request, response, prepare(target, request))
    },
    upgrade(target, request, socket, head) {
      if (!(socket instanceof Socket)) {
        socket.destroy()
        return
      }
      proxy.ws(request, socket, prepare(target, request), head).catch(() => socket.destroy())
    },
  }
}

function isForFiles(path: string): boolean {
  return /^\/(?:images|files)(?:[/?]|$)/.test(path)
}

/** `/v1/ping` is what a monitor asks. */
function isForVisitors(path: string): boolean {
  return isForFiles(path) || /^\/v1\/ping(?:[/?]|$)/.test(path)
}

function giveUpOnHang(asked: ClientRequest, isForVisitors: boolean, pulse: LakePulse): void {
  const giveUp = () => asked.destroy(new Error('The lake hangs'))
  let stop = pulse.watch(isForVisitors ? patienceMs.visitor : patienceMs.studio, giveUp)
  asked.once('response', () => {
    stop()
    if (isForVisitors) stop = pulse.watch(patienceMs.file, giveUp)
  })
  asked.once('close', () => stop())
}

function answerUnreachable(
  error: Error,
  request?: IncomingMessage,
  response?: ServerResponse | Socket,
): void {
  const line = { area: request?.url?.split('/')[1], reason: error.message }
  if (response === undefined || !('writeHead' in response) || response.headersSent) {
    log.warn('proxy.unreachable', line)
    response?.destroy()
    return
  }
  log.warn('proxy.unreachable', { requestId: markFailed(response), ...line })
  refuse(response, 503, { 'retry-after': '5' })
}
