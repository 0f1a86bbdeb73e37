import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createProxyServer } from 'httpxy'
import { log } from '#lib/log.ts'
import type { Target } from './gate.ts'
import { refuse } from './refuse.ts'

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
}

/** The lake's callers are marked as remote, so that it asks them for a token. */
export function createLakeProxy({ lakeUrl = '', assetsUrl }: Options): LakeProxy {
  const proxy = createProxyServer({ xfwd: false })
  proxy.on('error', answerUnreachable)
  const prepare = (target: LakeTarget, request: IncomingMessage) => {
    if (target.kind === 'lake') request.url = target.path
    // The lake and Sanity's CDN must not see a visitor's cookies.
    delete request.headers.cookie
    const url = target.kind === 'lake' ? lakeUrl : assetsUrl
    return { target: url, changeOrigin: true, headers: { 'x-lake-remote': '1' } }
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
  refuse(response, 503, { 'retry-after': '5' })
}
