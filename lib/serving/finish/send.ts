import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { chooseEncoding } from './accept-encoding.ts'
import type { Encoded } from './compress.ts'

/** A finished answer; its headers have lower-case names. */
export type Sendable = { status: number; headers: Record<string, string>; encoded: Encoded }

/**
 * A date counts whole seconds, and a page may be kept a moment after it was stamped. Only when no
 * other answer can come under it does it say which answer a client has (RFC 9110, section 8.8.2.2).
 */
const settledMs = 60_000

/**
 * Answers GET or HEAD with the encoding that the client prefers, or with 304 when the client has
 * it. Browsers keep the answer and ask whether it has changed, unless its headers say otherwise.
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Sendable,
  now: number = Date.now(),
): void {
  const { encoding, body } = chooseBody(request, page.encoded)
  const { etag } = page.encoded
  const headers: Record<string, string> = {
    'cache-control': 'public, max-age=0, must-revalidate',
    ...settled(page.headers, now),
    vary: 'Accept-Encoding',
    etag: encoding === 'identity' ? etag : `${etag.slice(0, -1)}-${encoding}"`,
  }
  if (page.status === 200 && isKnown(request, headers)) {
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

function settled(headers: Record<string, string>, now: number): Record<string, string> {
  const { 'last-modified': modified = '', ...others } = headers
  return now - Date.parse(modified) >= settledMs ? headers : others
}

/** Whether the client has this answer. A date must be the very one: ours may have been set back. */
function isKnown({ headers: asked }: IncomingMessage, headers: Record<string, string>): boolean {
  const isByDate = asked['if-none-match'] === undefined
  if (isByDate && asked['if-modified-since'] !== headers['last-modified']) return false
  return fresh(asked, headers)
}
