/** A request with a body: the web's own `Request`, or another server's in its shape. */
export type Posted = { headers: Headers; body: AsyncIterable<Uint8Array> | null }

/**
 * The body of a request, up to `most` bytes. Undefined if it is longer, whatever Content-Length
 * says; the rest is not read. Undefined too if its sender leaves before its end, who then
 * hears no answer.
 */
export async function readAtMost(
  request: Posted,
  most: number,
): Promise<Buffer<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length')) > most) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength
      if (length > most) return undefined
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}
