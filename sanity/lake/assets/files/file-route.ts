import { parseByteRange } from './byte-range.ts'
import { attachment } from '#lake/assets/content-disposition.ts'
import { hasFresh } from '#lake/assets/etag.ts'
import { fileAssetIdOf, parseFileName, storedNameOf } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { headLength, toFileType } from './file-type.ts'
import { refusal } from '#lake/errors.ts'
import type { Call } from '#lake/http/call.ts'
import type { LakeDocument } from '#lake/store/document.ts'

export type FileDeps = {
  files: FileStore
  store: { documents(): ReadonlyMap<string, LakeDocument> }
}

/** Files can neither run scripts nor load anything; a video opened on its own may play. */
const policy = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox"

/**
 * `GET /files/:project/:dataset/:file` → the file or a range of it, without a token. Served
 * as a download unless browsers can show the type without running anything.
 */
export async function fileRoute(
  { files, store }: FileDeps,
  { request, search }: Call,
  file: string,
): Promise<Response> {
  const name = parseFileName(file)
  const document = name === null ? undefined : store.documents().get(fileAssetIdOf(name))
  if (name === null || document === undefined) throw missing()
  const bytes = await files.open(name)
  if (bytes === null) throw missing()

  const etag = `"${storedNameOf(name)}"`
  const head = Buffer.from(await bytes.slice(0, headLength).arrayBuffer())
  const { mimeType, isShown } = toFileType(name.extension, head)
  const { originalFilename } = document
  const ownName = typeof originalFilename === 'string' ? originalFilename : storedNameOf(name)
  const download = search.get('dl')
  const headers = new Headers({
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': policy,
    'content-type': mimeType,
    etag,
    ...((download !== null || !isShown) && {
      'content-disposition': attachment(download || ownName),
    }),
  })
  if (hasFresh(request, etag)) return new Response(null, { status: 304, headers })
  return toRangeResponse(request, bytes, headers)
}

function toRangeResponse(request: Request, bytes: Blob, headers: Headers): Response {
  const ifRange = request.headers.get('if-range')
  const mayBePart = ifRange === null || ifRange === headers.get('etag')
  const range = mayBePart ? parseByteRange(request.headers.get('range'), bytes.size) : null
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${bytes.size}`)
    headers.set('cache-control', 'no-store')
    return new Response(null, { status: 416, headers })
  }
  if (range === null) {
    headers.set('content-length', String(bytes.size))
    return new Response(bytes.stream(), { headers })
  }
  const { start, end } = range
  headers.set('content-length', String(end - start + 1))
  headers.set('content-range', `bytes ${start}-${end}/${bytes.size}`)
  return new Response(bytes.slice(start, end + 1).stream(), { status: 206, headers })
}

function missing(): Error {
  return refusal(404, 'No such file')
}
