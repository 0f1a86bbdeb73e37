import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { chooseEncoding } from './finish/accept-encoding.ts'
import type { Encoding } from './finish/accept-encoding.ts'
import type { Encoded } from './finish/compress.ts'

export const noStore = 'private, no-cache, no-store, max-age=0, must-revalidate'

type OneAnswer = {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** The body in every encoding, where it is known. */
  encoded?: Encoded | undefined
}

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** Sends an answer that is made for this request alone: compressed quickly, kept nowhere. */
export async function sendOnce(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, encoded }: OneAnswer,
): Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding']?.toString())
  const sent = encoded?.[encoding] ?? (await encodeQuickly(body, encoding))
  response.writeHead(status, {
    ...headers,
    'cache-control': noStore,
    vary: 'Accept-Encoding',
    'content-length': sent.length,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : sent)
}

function encodeQuickly(body: Buffer, encoding: Encoding): Promise<Buffer> | Buffer {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return toGzip(body, { level: 4 })
  return toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
}
