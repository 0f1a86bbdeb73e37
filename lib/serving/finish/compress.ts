import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A body in every encoding that we send. */
export type Encoded = {
  identity: Buffer
  /** Undefined for formats that are compressed already. */
  gzip: Buffer | undefined
  br: Buffer | undefined
  /** Strong, of the identity bytes, in quotes. The other encodings add their name. */
  etag: string
  effort: Effort
}

/** `quick`: for a page that somebody waits for. `thorough`: about 15 % smaller, ten times the work. */
export type Effort = 'quick' | 'thorough'

type Options = {
  /** The Content-Type of the body. */
  type: string
  effort: Effort
}

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** Compressing these again makes them larger. */
const compressed = /^(?:image\/(?:avif|gif|jpeg|png|webp)|video\/|audio\/|font\/woff)/

// On the site's pages brotli's 11 is 0.4 % smaller than 10 and takes twice the time, 62 ms of a core
// for each page: too much when an edit changes a thousand of them.
const levels = { quick: { gzip: 6, brotli: 5 }, thorough: { gzip: 9, brotli: 10 } } as const

/** Compresses `body` in Node's thread pool: for bytes that are made once and sent many times. */
export async function encode(body: Buffer, { type, effort }: Options): Promise<Encoded> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const etag = `"${hash}"`
  if (compressed.test(type)) {
    return { identity: body, gzip: undefined, br: undefined, etag, effort: 'thorough' }
  }
  const level = levels[effort]
  const [gzipped, br] = await Promise.all([
    toGzip(body, { level: level.gzip }),
    toBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: level.brotli,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  ])
  return { identity: body, gzip: gzipped, br, etag, effort }
}
