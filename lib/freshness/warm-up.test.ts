import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { warmUp } from './warm-up.ts'

/** A fake site that records requests and whether its answers are read completely. */
async function openSite() {
  const asked: string[] = []
  const read: string[] = []
  const server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`)
    if (url === '/broken/') {
      response.destroy()
      return
    }
    // More than the socket's buffers hold: it ends only if the client reads it.
    response.end(Buffer.alloc(16 * 1024 * 1024), () => read.push(url))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return { port: address.port, asked, read }
}

it('reads each page completely, even when another one fails', async () => {
  const { port, asked, read } = await openSite()
  await warmUp(port, ['/', '/broken/', '/blog/'])
  expect(asked.toSorted()).toEqual(['GET /', 'GET /blog/', 'GET /broken/'])
  expect(read.toSorted()).toEqual(['/', '/blog/'])
})

it('does not throw when the site does not answer', async () => {
  await expect(warmUp(1, ['/'])).resolves.toBeUndefined()
})
