import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { chooseEncoding } from './accept-encoding.ts'
import type { Encoded } from './compress.ts'

/** A finished answer; its headers have lower-case names. */
export type Sendable = { status: number; headers: Record<string, string>; encoded: Encoded }

/**
 * Answers GET or HEAD with the encoding that the client prefers, or with 304 when the client has
 * it. Browsers keep the answer and ask whether it has changed, unless its headers say otherwise.
 */
export function send(request: IncomingMessage, response: ServerResponse, page: Sendable): void {
  const { encoding, body } = chooseBody(request, page.encoded)
  const { etag } = page.encoded
  const headers: Record<string, string> = {
    'cache-control': 'public, max-age=0, must-revalidate',
    ...page.headers,
    vary: 'Accept-Encoding',
    etag: encoding === 'identity' ? etag : `${etag.slice(0, -1)}-${encoding}"`,
  }
  if (page.status === 200 && fresh(request.headers, headers)) {
    const { 'content-type': _type, ...kept } = headers
    response.writeHead(304, kept).end()
    return
  }
  response.writeHead(page.status, {
    ...headers,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The encoding that the client prefers of those that there are. */
function chooseBody(request: IncomingMessage, encoded: Encoded) {
  const encoding = chooseEncoding(request.headers['accept-encoding']?.toString())
  const body = encoded[encoding]
  return body === undefined
    ? { encoding: 'identity' as const, body: encoded.identity }
    : { encoding, body }
}
