import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type BreakableProxy = {
  /** Forwards to the lake. */
  url: string
  /** Connections so far. */
  connections(): number
  /** Breaks every open connection. */
  cut(): void
}

/** A TCP proxy between a client and a lake that can break connections; closed after the test. */
export async function openBreakableProxy(lakeUrl: string): Promise<BreakableProxy> {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((near) => {
    connections += 1
    const far = connect(Number(new URL(lakeUrl).port), '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  onTestFinished(() => {
    cut()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return { url: `http://127.0.0.1:${address.port}`, connections: () => connections, cut }
}
