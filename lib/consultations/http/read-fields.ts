import { isRecord } from '#lib/json/is-record.ts'
import { readAtMost, type Posted } from '#lib/read-at-most.ts'

/** Limit of the decoded size. Percent signs and `\u` escapes triple a Russian letter. */
const mostDecodedBytes = 16 * 1024
const mostBytesOnTheWire = 3 * mostDecodedBytes

export type Fields = Record<string, unknown>

export type FieldsResult = { ok: true; fields: Fields } | { ok: false; status: 400 | 413 | 415 }

/** Reads a posted form (urlencoded, multipart) or a JSON object, up to the limit. */
export async function readFields(request: Posted): Promise<FieldsResult> {
  const body = await readAtMost(request, mostBytesOnTheWire)
  if (body === undefined) return { ok: false, status: 413 }
  const type = request.headers.get('content-type') ?? ''
  const read = readers[type.split(';', 1).join('').trim().toLowerCase()]
  if (read === undefined) return { ok: false, status: 415 }
  const fields = await read(new Response(body, { headers: { 'content-type': type } }))
  if (fields === undefined) return { ok: false, status: 400 }
  const size = Buffer.byteLength(JSON.stringify(fields))
  return size > mostDecodedBytes ? { ok: false, status: 413 } : { ok: true, fields }
}

const readers: Record<string, (body: Response) => Promise<Fields | undefined>> = {
  'application/x-www-form-urlencoded': readForm,
  'multipart/form-data': readForm,
  'application/json': readJson,
}

async function readForm(body: Response): Promise<Fields | undefined> {
  try {
    const form = await body.formData()
    // The form has no file field, so files are ignored.
    return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  } catch {
    // The platform throws a TypeError for a body that is no form.
    return undefined
  }
}

async function readJson(body: Response): Promise<Fields | undefined> {
  try {
    const value: unknown = await body.json()
    return isRecord(value) ? value : undefined
  } catch {
    // The parser's own error quotes the body, which must not reach a log.
    return undefined
  }
}
