import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

type Reply = { status?: number; body: unknown }

/** Replies of a fake cloud by path and token; everything else is a 404. */
export type CloudReplies = (path: string, token: string | undefined) => Reply | undefined

/**
 * A fake of Sanity's cloud: a `fetch` that sends requests for any host of sanity.io, and for the
 * site, to one real HTTP server with the host in the path: `/abc123.api.sanity.io/…`.
 */
export async function openCloud(replies: CloudReplies): Promise<typeof fetch> {
  const server = createServer((request, response) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '')
    const reply = replies(new URL(request.url ?? '/', 'http://edge').pathname.slice(1), token)
    const { status = 200, body } = reply ?? { status: 404, body: { message: 'not found' } }
    response.writeHead(status, { 'content-type': 'application/json' })
    request.resume().on('end', () => response.end(JSON.stringify(body)))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const edge = `http://127.0.0.1:${portOf(server.address())}`
  return (input, init) => {
    const { host, pathname, search } = new URL(input instanceof Request ? input.url : input)
    return fetch(`${edge}/${host}${pathname}${search}`, init)
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return address.port
}
