import type { Tokens } from '#lake/auth/tokens.ts'
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { isOwnOrigin } from '#lake/auth/studio-url.ts'
import { toCall } from '#lake/http/call.ts'
import { isOwnHost } from '#lake/http/host.ts'
import type { RequestHandler } from '#lake/request-handler.ts'
import type { Log } from '#lake/log.ts'
import { toRequest } from '#lake/http/node-server.ts'
import { presenceRoute } from '#lake/presence/route.ts'
import { streamsRoute } from './streams.ts'

export type SocketDeps = {
  lake: RequestHandler
  tokens: Tokens
  dataset: string
  publicUrl: string
  siteUrl: string
  log: Log
}

export type Sockets = { close(): void }

const mostSockets = 1000
/** Bytes; the longest message opens a stream by a URL of 15 kB. */
const largestMessage = 64 * 1024
/** A connection that answers no ping is dead, even when a proxy keeps it open. */
const pingMs = 30_000

/** Accepts the WebSocket connections of an HTTP server; any other upgrade is a 404. */
export function acceptSockets(server: Server, deps: SocketDeps): Sockets {
  const routes = [streamsRoute(deps.lake), presenceRoute(deps)]
  const acceptor = new WebSocketServer({ noServer: true, maxPayload: largestMessage })
  const silent = new WeakSet<WebSocket>()

  server.on('upgrade', (message, connection, head) => {
    connection.on('error', () => connection.destroy())
    const request = toRequest(message)
    const pathname = request === null ? '' : toCall(request).path
    const found = routes.find(({ pattern }) => pattern.test({ pathname }))
    if (request === null || found === undefined) {
      refuse(connection, '404 Not Found')
      return
    }
    if (!isOwnHost(request.headers.get('host'), [deps.publicUrl, deps.siteUrl])) {
      refuse(connection, '400 Bad Request')
      return
    }
    // Browsers let any page open a socket to any server, so the server checks the origin.
    const origin = request.headers.get('origin')
    if (origin !== null && !isOwnOrigin(origin, deps.siteUrl)) {
      refuse(connection, '403 Forbidden')
      return
    }
    if (acceptor.clients.size >= mostSockets) {
      refuse(connection, '503 Service Unavailable')
      return
    }
    acceptor.handleUpgrade(message, connection, head, (socket) => {
      socket.on('error', (error) => deps.log.warn('socket failed', { reason: error.message }))
      socket.on('pong', () => silent.delete(socket))
      found.serve(socket, request)
    })
  })

  const timer = setInterval(() => {
    for (const socket of acceptor.clients) {
      if (silent.has(socket)) socket.terminate()
      silent.add(socket)
      socket.ping()
    }
  }, pingMs)

  return {
    close() {
      clearInterval(timer)
      for (const socket of acceptor.clients) socket.terminate()
    },
  }
}

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
