import type { WebSocket } from 'ws'

/** One kind of socket: its path without the version, and what is done with each. */
export type SocketRoute = {
  pattern: URLPattern
  /** `request` is the one that asked for the socket, with the headers of its door. */
  serve(socket: WebSocket, request: Request): void
}
