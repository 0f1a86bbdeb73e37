import type { WebSocket } from 'ws'
import type { RequestHandler } from '#lake/request-handler.ts'
import { toCall } from '#lake/http/call.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { SocketRoute } from './socket-route.ts'

/** Messages of the client; see "Streams over one socket" in README.md. */
type Message =
  | { type: 'open'; id: number; path: string; headers: Headers }
  | { type: 'close'; id: number }

const mostStreams = 100

/** Headers that a client may set per stream; the others come from the upgrade request. */
const streamHeaders = ['authorization', 'last-event-id', 'accept', 'x-sanity-project-id']

/**
 * `/streams`: many event streams over one socket, since HTTP/1.1 gives a browser six connections
 * to a host and one open document takes them all. Each stream is a request to the lake itself:
 * same answers, same access checks.
 */
export function streamsRoute(lake: RequestHandler): SocketRoute {
  return { pattern: new URLPattern({ pathname: '/streams' }), serve: serveStreams(lake) }
}

function serveStreams(lake: RequestHandler): SocketRoute['serve'] {
  return (socket, request) => {
    const streams = new Map<number, AbortController>()

    socket.on('message', (data, isBinary) => {
      const message = Buffer.isBuffer(data) && !isBinary ? parseMessage(data.toString()) : null
      if (message === null || (message.type === 'open' && streams.has(message.id))) {
        socket.close(1008, 'malformed message')
      } else if (message.type === 'close') {
        streams.get(message.id)?.abort()
      } else if (streams.size >= mostStreams) {
        void send(socket, { type: 'response', id: message.id, status: 429, headers: {} })
        void send(socket, { type: 'end', id: message.id })
      } else {
        const aborted = new AbortController()
        streams.set(message.id, aborted)
        const inner = toStreamRequest(message, request, aborted.signal)
        void pump(socket, message.id, inner === null ? notFound() : lake(inner)).finally(() => {
          streams.delete(message.id)
        })
      }
    })
    socket.on('close', () => {
      for (const aborted of streams.values()) aborted.abort()
    })
  }
}

/**
 * Waits until each part is sent before it reads the next, so that a slow socket fills the buffers
 * of the streams, which are limited, and not that of the socket.
 */
async function pump(socket: WebSocket, id: number, answer: Promise<Response>): Promise<void> {
  try {
    const { status, headers, body } = await answer
    await send(socket, { type: 'response', id, status, headers: Object.fromEntries(headers) })
    const decoder = new TextDecoder()
    for await (const chunk of body ?? []) {
      const text = decoder.decode(chunk, { stream: true })
      if (!(await send(socket, { type: 'chunk', id, text }))) break
    }
  } catch {
    // The stream was closed: the client sees its end and opens it again.
  }
  await send(socket, { type: 'end', id })
}

/** Resolves when the message has left; false when it cannot. */
function send(socket: WebSocket, message: object): Promise<boolean> {
  return new Promise((resolve) => {
    socket.send(JSON.stringify(message), (error) => resolve(!error))
  })
}

/** Null for any other path: the socket gives no access to the rest of the lake. */
function toStreamRequest(
  { path, headers }: Extract<Message, { type: 'open' }>,
  socketRequest: Request,
  signal: AbortSignal,
): Request | null {
  const base = 'http://localhost'
  if (!URL.canParse(path, base)) return null
  const all = new Headers(socketRequest.headers)
  for (const name of streamHeaders) {
    const value = headers.get(name)
    if (value === null) all.delete(name)
    else all.set(name, value)
  }
  const request = new Request(new URL(path, base), { headers: all, signal })
  return /^\/data\/(listen|live\/events)\//.test(toCall(request).path) ? request : null
}

function notFound(): Promise<Response> {
  return Promise.resolve(new Response(null, { status: 404 }))
}

function parseMessage(text: string): Message | null {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(message)) return null
  const { type, id, path, headers } = message
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null
  if (type === 'close') return { type, id }
  if (type !== 'open' || typeof path !== 'string' || !isRecord(headers)) return null
  const parsed = parseHeaders(headers)
  return parsed && { type, id, path, headers: parsed }
}

function parseHeaders(values: Record<string, unknown>): Headers | null {
  try {
    return new Headers(Object.entries(values).map(([name, value]) => [name, String(value)]))
  } catch {
    return null
  }
}
