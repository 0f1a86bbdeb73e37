import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { securityHeaders } from './finish/security-headers.ts'
import { refuse } from './refuse.ts'

/** Node's own limits for every connection of the public port. */
export const connectionLimits = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  // For the Studio's uploads; `limitBody` is stricter with everything else.
  requestTimeout: 15 * 60_000,
  // With Node's default of five seconds a browser may send an editor's change over a connection
  // that is just being closed; the Studio then reports a broken network.
  keepAliveTimeout: 65_000,
} as const

/** What a body may be and take. */
type BodyLimits = { mostBytes: number; patienceMs: number; uploadIdleMs: number }

type BodyOptions = {
  isUpload: boolean
  /** Visitors reach the site by https. */
  https: boolean
  limits?: BodyLimits
}

/** A form, a webhook, a change of a draft: none is larger, none takes longer. */
const bodyLimits: BodyLimits = {
  mostBytes: 2 * 1024 * 1024,
  patienceMs: 20_000,
  uploadIdleMs: 30_000,
}

/**
 * Refuses a body that is declared as too large, and cuts a connection whose body does not arrive.
 * An upload to the lake, which has its own limit of size, may take long but not stand still.
 * Returns false when the request has been answered.
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  { isUpload, https, limits = bodyLimits }: BodyOptions,
): boolean {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers
  if ((length === undefined || length === '0') && coding === undefined) return true
  if (isUpload) {
    const cut = () => request.destroy()
    request.socket.setTimeout(limits.uploadIdleMs, cut)
    const arrived = () => {
      request.socket.setTimeout(0)
      request.socket.off('timeout', cut)
    }
    request.once('end', arrived).once('close', arrived)
    return true
  }
  if (Number(length) > limits.mostBytes) {
    refuse(response, 413, { ...securityHeaders('bare', { https }), connection: 'close' })
    return false
  }
  // What a handler leaves unread would hold up the next request of the connection, and behind a
  // reverse proxy that is another visitor's.
  response.once('finish', () => request.resume())
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy()
  }, limits.patienceMs)
  const arrived = () => clearTimeout(timer)
  request.once('end', arrived).once('close', arrived)
  return true
}

/**
 * Cuts connections on which nothing moves in the middle of a request for `patienceMs`: a client that
 * reads nothing of its answer would keep it in memory without end. Event streams have a heartbeat of
 * fifteen seconds; what follows an upgrade has no such limit.
 */
export function limitStandstill(server: Server, patienceMs = 120_000): void {
  server.setTimeout(patienceMs)
  server.on('upgrade', ({ socket }) => socket.setTimeout(0))
}
