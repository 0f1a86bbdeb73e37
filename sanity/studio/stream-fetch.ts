import type { ClientConfig } from '@sanity/client'
import { createStreamSocket, type StreamSocket } from './stream-socket.ts'

type ResolveFetch = NonNullable<ClientConfig['resolveFetch']>
/** The part of `fetch` that Sanity's client uses. */
export type ClientFetch = ReturnType<ResolveFetch>
type Init = NonNullable<Parameters<ClientFetch>[1]>

/**
 * A `fetch` that sends event streams (`/data/listen`, `/data/live/events`) over one WebSocket of
 * the lake and everything else by `fetch`: an open document holds six streams, and over HTTP/1.1 a
 * browser opens at most six connections to a host. When the socket fails, so do its streams; the
 * client opens them again, which opens a new socket.
 *
 * @param apiHost base URL of the lake, without a trailing slash
 */
export function createStreamFetch(apiHost: string): ClientFetch {
  const socket = createStreamSocket(`${apiHost.replace(/^http/, 'ws')}/v1/streams`)
  let authorization: string | null = null

  return (input, init = {}) => {
    const headers = new Headers(init.headers)
    authorization = headers.get('authorization') ?? authorization
    const path = input.startsWith(apiHost) ? input.slice(apiHost.length) : ''
    const isSignOut = /^\/v[\w-]+\/auth\/logout\b/.test(path)
    const isStream = /^\/v[\w-]+\/data\/(listen|live\/events)\//.test(path)
    if (!isStream && !isSignOut) return fetch(input, init)
    // The client sends no token with public live events, nor with a sign-out on the page where it
    // signed in; the site's proxy demands one.
    if (authorization !== null) headers.set('authorization', authorization)
    if (isSignOut) {
      authorization = null
      return fetch(input, { ...init, headers })
    }
    return openStream(socket, path, headers, init.signal)
  }
}

function openStream(
  socket: StreamSocket,
  path: string,
  headers: Headers,
  signal: Init['signal'],
): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new DOMException('Aborted', 'AbortError'))
      return
    }
    let body: ReadableStreamDefaultController<Uint8Array> | undefined
    const encoder = new TextEncoder()
    const close = socket.open(path, Object.fromEntries(headers), {
      respond(status, responseHeaders) {
        const stream = new ReadableStream<Uint8Array>({
          start: (controller) => {
            body = controller
          },
          cancel: () => close(),
        })
        resolve(new Response(stream, { status, headers: responseHeaders }))
      },
      chunk: (text) => body?.enqueue(encoder.encode(text)),
      end() {
        if (body === undefined) reject(new TypeError('The socket to the lake failed'))
        else body.close()
      },
    })
    signal?.addEventListener('abort', () => {
      close()
      const aborted = new DOMException('Aborted', 'AbortError')
      if (body === undefined) reject(aborted)
      else body.error(aborted)
    })
  })
}
