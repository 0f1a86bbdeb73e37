import { refusal } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { parseJson, type JsonObject } from '#lake/json.ts'

/** Reads a whole body. Throws a 413 as soon as it is longer than `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of readChunks(request, limit)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Reads a JSON object. Throws a 400 for anything else, and a 413 like `readBody`. */
export async function readJsonObject(request: Request, limit: number): Promise<JsonObject> {
  const body = parseJson((await readBody(request, limit)).toString(), 'The request body')
  if (!isRecord(body)) throw refusal(400, 'The request body must be an object')
  return body
}

/** Streams a body. Throws a 413 as soon as it is longer than `limit`, a 400 when it breaks off. */
export async function* readChunks(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw tooLarge(limit)
  const chunks = (request.body ?? new Blob([]).stream()).values()
  let size = 0
  try {
    for (;;) {
      const { done, value } = await chunks.next().catch(() => {
        throw refusal(400, 'The request body broke off')
      })
      if (done) return
      size += value.byteLength
      if (size > limit) throw tooLarge(limit)
      yield value
    }
  } finally {
    await chunks.return?.().catch(() => {})
  }
}

function tooLarge(limit: number): Error {
  return refusal(413, `Request body exceeds limit of ${limit} bytes`)
}
