import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { Readable, Writable } from 'node:stream'

/** Which of Sanity's services a host name means. */
export type Service = 'api' | 'apicdn' | 'cdn'

/** A request as it comes, by HTTP/1.1 or HTTP/2. */
export type Near = Readable & {
  method?: string | undefined
  url?: string | undefined
  headers: IncomingHttpHeaders
  socket: { remoteAddress?: string | undefined }
}

/** The answer to it, as it goes. */
export type Answer = Writable & {
  writeHead(status: number, headers: OutgoingHttpHeaders): unknown
}

/** A request to one of Sanity's hosts. */
export type Asked = {
  service: Service
  host: string
  /** Undefined on hosts that belong to no project. */
  projectId: string | undefined
  method: string
  /** As in the request line. */
  url: string
  /** Without the version, such as `/data/query/production`. */
  path: string
  search: URLSearchParams
  headers: IncomingHttpHeaders
  /** The token of the `Authorization` header. */
  token: string | undefined
  /** The caller's address. */
  address: string
}

/** A complete answer. */
export type Reply = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

const names = /^(?:(?<project>[a-z0-9][a-z0-9-]*)\.)?(?<service>api|apicdn|cdn)\.sanity\.io$/

/** Undefined for a host that the stand-in does not play. */
export function toAsked(request: Near): Asked | undefined {
  const host = hostOf(request)
  const { project, service } = names.exec(host)?.groups ?? {}
  if (service !== 'api' && service !== 'apicdn' && service !== 'cdn') return undefined
  const { method = 'GET', url = '/', headers } = request
  const { pathname, searchParams } = new URL(url, `https://${host}`)
  return {
    service,
    host,
    projectId: project,
    method,
    url,
    path: pathname.replace(/^\/v(?:\d[\w-]*|X)(?=\/)/i, ''),
    search: searchParams,
    headers,
    token: /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1],
    address: request.socket.remoteAddress ?? '',
  }
}

/** The host that a request means: HTTP/2 calls it the authority. */
export function hostOf({ headers }: Near): string {
  const authority = headers[':authority'] ?? headers.host
  return String(authority ?? '').replace(/:\d+$/, '')
}

/** An answer in JSON. */
export function json(status: number, body: unknown, headers: OutgoingHttpHeaders = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(body)),
  }
}

/** An error as Sanity's API words it. */
export function refusal(status: number, error: string, message: string): Reply {
  return json(status, { statusCode: status, error, message })
}
