import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isLoopbackHost } from '@butlerspb/hosts/loopback.ts'
import { finished, pipeline } from 'node:stream/promises'
import type { RequestHandler } from '#lake/request-handler.ts'

/** Listen URLs of the Studio reach 14.8 kB, which leaves little of Node's default of 16 kB. */
const maxHeaderSize = 32 * 1024

/** Time for a whole request to arrive: a 20 MB image over a slow connection. */
const requestTimeout = 5 * 60_000

/**
 * Idle connections stay open until the client closes them. With any limit, a proxy that is busy for
 * a moment sends a request over a connection that is being closed, and answers 503.
 */
const keepAliveTimeout = 0

/**
 * An HTTP/1.1 server for a request handler; bodies are streamed both ways. The rest of a
 * refused body is read before the refusal is sent, until nothing has come for `lingerMs`.
 */
export function createHttpServer(
  lake: RequestHandler,
  failed: (error: unknown) => void,
  { lingerMs = 5000 } = {},
): Server {
  return createServer({ maxHeaderSize, requestTimeout, keepAliveTimeout }, (message, response) => {
    answer(lake, message, response, lingerMs).catch((error: unknown) => {
      response.destroy()
      if (!isAbort(error)) failed(error)
    })
  })
}

async function answer(
  lake: RequestHandler,
  message: IncomingMessage,
  response: ServerResponse,
  lingerMs: number,
): Promise<void> {
  const aborted = new AbortController()
  response.on('close', () => aborted.abort())
  const request = toRequest(message, aborted.signal)
  if (request === null) {
    response.writeHead(400).end()
    return
  }
  const result = await lake(request)
  await discardRest(message, lingerMs)
  // The rest of a refused body must not be parsed as the next request.
  if (!message.complete) response.setHeader('connection', 'close')
  response.writeHead(result.status, Object.fromEntries(result.headers))
  if (result.body === null || message.method === 'HEAD') {
    response.end()
    return
  }
  await pipeline(result.body, response)
}

/**
 * Most clients send the whole body before they read the answer. Closing earlier would reset the
 * connection, and they would never see the reason (RFC 9112, 9.6). So the rest is read for as long
 * as it comes; `requestTimeout` ends that too.
 */
async function discardRest(message: IncomingMessage, lingerMs: number): Promise<void> {
  if (message.complete || message.destroyed) return
  const silent = new AbortController()
  const timer = setTimeout(() => silent.abort(), lingerMs)
  message.removeAllListeners('data').on('data', () => timer.refresh())
  message.resume()
  await finished(message, { signal: silent.signal }).catch(() => {})
  clearTimeout(timer)
}

/** Null when no `Request` can be built. */
export function toRequest(message: IncomingMessage, signal?: AbortSignal): Request | null {
  const { method = 'GET', url = '/' } = message
  // The URL needs any host; the real one may be forged and is not used.
  if (!URL.canParse(url, 'http://localhost')) return null
  const headers = new Headers()
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  markRemote(headers, message.socket.remoteAddress)
  const hasBody = method !== 'GET' && method !== 'HEAD'
  try {
    return new Request(new URL(url, 'http://localhost'), {
      method,
      headers,
      ...(signal && { signal }),
      ...(hasBody && { body: toStream(message), duplex: 'half' }),
    })
  } catch {
    return null
  }
}

/**
 * A caller on another machine is remote, like one that came through the site's proxy, and so needs a
 * token. Then nothing depends on the name by which it found us. Nor is it believed for whom it asks:
 * a site there cannot prove that it is one, so all who sign in through it have its address. A
 * connection that is closed already has no address, and might have been anybody's.
 */
function markRemote(headers: Headers, address: string | undefined): void {
  if (address !== undefined && isLoopbackHost(address)) return
  headers.set('x-lake-remote', '1')
  headers.set('x-client-address', address ?? 'unknown')
  headers.delete('host')
}

/** Not `Readable.toWeb`, whose cancellation cuts the connection before a refusal is sent. */
function toStream(message: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      message.on('data', (chunk: Uint8Array<ArrayBuffer>) => {
        controller.enqueue(chunk)
        if ((controller.desiredSize ?? 0) <= 0) message.pause()
      })
      message.on('end', () => controller.close())
      message.on('error', (error) => controller.error(error))
      message.pause()
    },
    pull() {
      message.resume()
    },
    cancel() {
      message.removeAllListeners('data').removeAllListeners('end')
    },
  })
}

/** The client disconnected, or an event stream was closed on purpose. */
function isAbort(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || error.name === 'AbortError'
}
