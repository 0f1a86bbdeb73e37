import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { log } from '#lib/log.ts'

/** Next behind its own listener on a free loopback port, so that we see only its HTTP output. */
export type NextServer = { url: string; close(): Promise<void> }

/**
 * Starts Next (`dev`: with hot reload) in this process and resolves when it answers. `port` is the
 * public port, which Next uses only in its messages.
 */
export async function startNext({
  dev,
  port,
}: {
  dev: boolean
  port: number
}): Promise<NextServer> {
  const app = next({ dev, hostname: '127.0.0.1', port })
  await app.prepare()
  const handle = app.getRequestHandler()
  // Only our proxy connects here. With a limit on idle connections, it would sometimes send a
  // request over one that is being closed, and answer a visitor with 503.
  const options = { maxHeaderSize: 32 * 1024, keepAliveTimeout: 0 }
  const server = createServer(options, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error('next.failed', {}, error)
      response.destroy()
    })
  })
  const upgrade = app.getUpgradeHandler()
  server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head).catch(() => socket.destroy())
  })
  const address = await listen(server)
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      await closeServer(server)
      await app.close()
    },
  }
}

function listen(server: Server): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') {
        reject(new Error('The listener of Next has no port'))
        return
      }
      resolve(address)
    })
  })
}

/** Stops accepting connections, gives running requests five seconds, then closes the rest. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 5_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
