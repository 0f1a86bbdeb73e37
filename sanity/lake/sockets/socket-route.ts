import type { WebSocket } from 'ws'

/** A WebSocket endpoint: its path without the version, and its handler. */
export type SocketRoute = {
  pattern: URLPattern
  /** `request` is the upgrade request. */
  serve(socket: WebSocket, request: Request): void
}
