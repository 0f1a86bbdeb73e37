import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Server } from 'node:net'

/** Listens on a free loopback port and returns it. */
export async function portOf(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return address.port
}

/** A port that a process may listen on. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await portOf(probe)
  await once(probe.close(), 'close')
  return port
}
