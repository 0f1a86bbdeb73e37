import { request } from 'node:http'
import type { Agent, IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

export type Question = {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string
  /** Without one, each request has a connection of its own. */
  agent?: Agent
}

/** Far more than a visitor should ever wait: a longer wait is a hang. */
const hangMs = 10_000

/**
 * One HTTP request with the path as given (`fetch` would resolve `..`). Rejects when the connection
 * breaks, and when the answer is not complete after ten seconds.
 */
export function ask(base: string, path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent } = question
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method, headers, agent: agent ?? false, maxHeaderSize: 65_536 },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: bytes,
            text: bytes.toString('utf8'),
          })
        })
      },
    )
    const hang = setTimeout(
      () => asked.destroy(new Error(`${method} ${path} was not answered in ${hangMs} ms`)),
      hangMs,
    )
    asked.on('close', () => clearTimeout(hang))
    asked.on('error', reject)
    asked.end(body)
  })
}

/** The body without its encoding; throws when it is not what the header says. */
export function decoded({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body)
  if (headers['content-encoding'] === 'gzip') return gunzipSync(body)
  return body
}

/** `work` for each item, `width` at a time; results in the order of the items. */
export async function forEachOf<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const entries = items.entries()
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
