import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A body in every encoding that we send. */
export type Encoded = {
  identity: Buffer
  gzip: Buffer
  br: Buffer
  /** Strong, of the identity bytes, in quotes. The other encodings add their name. */
  etag: string
}

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

// On the site's pages 11 is 0.4 % smaller and takes twice the time, 62 ms of a core for each page:
// too much when an edit changes a thousand of them.
const brotliQuality = 10

/** Compresses `body` in Node's thread pool: for bytes that are made once and sent many times. */
export async function encode(body: Buffer): Promise<Encoded> {
  const [gzipped, br] = await Promise.all([
    toGzip(body, { level: 9 }),
    toBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  ])
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  return { identity: body, gzip: gzipped, br, etag: `"${hash}"` }
}
