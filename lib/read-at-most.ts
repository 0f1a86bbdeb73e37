/**
 * The body of a request, up to `most` bytes. Undefined when it is longer: then the rest of it is
 * not read, whatever Content-Length said or did not say.
 */
export async function readAtMost(
  request: Request,
  most: number,
): Promise<Buffer<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length')) > most) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
