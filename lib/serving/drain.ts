import type { Server } from 'node:http'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

/** Long enough for busy clients to learn from an answer that their connection closes. */
const announceMs = 500
/** The supervisor kills after ten seconds. */
const graceMs = 7_000
/** When nobody has connected for this long, the server stops listening. */
const quietMs = 50
const mostMs = 2_000

/**
 * Stops a server without losing a request. Its answers already say `Connection: close`. The system
 * resets connections that it has accepted and the server has not, so the server stops listening in
 * a moment without new ones: answers are held until then, because a client that waits for an answer
 * does not connect again.
 *
 * @param hold called with what every answer has to wait for
 */
export async function drain(server: Server, hold: (closed: Promise<void>) => void): Promise<void> {
  await pause(announceMs)
  const { promise, resolve } = Promise.withResolvers<void>()
  hold(promise)
  await quiet(server)
  const ended = new Promise<void>((end) => {
    server.close(() => end())
  })
  resolve()
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([ended, pause(graceMs, undefined, { ref: false })])
  clearInterval(idle)
  server.closeAllConnections()
}

async function quiet(server: Server): Promise<void> {
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  for (let waited = 0; waited < mostMs; waited += quietMs) {
    const before = connections
    await pause(quietMs)
    // Timers run before the server takes new connections.
    await nextTurn()
    if (connections === before) return
  }
}
