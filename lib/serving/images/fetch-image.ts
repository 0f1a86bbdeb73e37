import { hash } from 'node:crypto'
import type { ImageAddress } from './image-address.ts'
import type { Image } from './image-store.ts'

export type Fetched =
  | { kind: 'image'; image: Image }
  /** The caller has it. */
  | { kind: 'same' }
  /** Larger than what is kept. */
  | { kind: 'large' }
  /** A client error; the body says which. */
  | { kind: 'refused'; status: number; type: string; body: Buffer }

type Question = ImageAddress & {
  /** Where images are stored. */
  origin: string
  /** Of the copy that the caller has. */
  etag: string | undefined
  signal: AbortSignal
}

/** Larger ones, such as scans for print, are passed on without being kept. */
const largest = 16 * 1024 * 1024

/** What describes an image; the rest is about the connection. */
const passed = [
  'cache-control',
  'content-disposition',
  'content-security-policy',
  'content-type',
  'last-modified',
  'vary',
]

/** Asks the image API of the lake, or of Sanity's cloud; rejects when it fails. */
export async function fetchImage({
  origin,
  target,
  accept,
  etag,
  signal,
}: Question): Promise<Fetched> {
  const response = await fetch(`${origin}${target}`, {
    headers: { accept, ...(etag && { 'if-none-match': etag }) },
    cache: 'no-store',
    redirect: 'manual',
    signal,
  })
  const { status, headers } = response
  if (status === 304) return { kind: 'same' }
  if (Number(headers.get('content-length')) > largest) {
    await response.body?.cancel()
    return { kind: 'large' }
  }
  const body = Buffer.from(await response.arrayBuffer())
  const type = headers.get('content-type') ?? 'application/octet-stream'
  if (status >= 400 && status < 500) return { kind: 'refused', status, type, body }
  if (status !== 200) throw new Error(`The image API answered ${status}`)
  if (body.length > largest) return { kind: 'large' }
  const kept = passed.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const ownTag = `"${hash('sha256', body, 'base64url').slice(0, 22)}"`
  return {
    kind: 'image',
    image: { headers: { ...Object.fromEntries(kept), etag: headers.get('etag') ?? ownTag }, body },
  }
}
