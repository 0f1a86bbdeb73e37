import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/** A server in the place of an instance, which comes and goes on its port. */
export type StandIn = { start(): Promise<void>; stop(): Promise<void> }

/** Such a server, which answers every request with 200; stopped at first. */
export function newStandIn(port: number): StandIn {
  let server: Server | undefined
  return {
    async start() {
      server = createServer((_, response) => response.end('answered')).listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    async stop() {
      const closed = server && once(server, 'close')
      server?.close()
      server?.closeAllConnections()
      await closed
    },
  }
}
