import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Long enough for clients that are busy to learn from an answer that their connection closes. */
const farewellMs = 500
/** The supervisor kills after ten seconds. */
const graceMs = 7_000

/**
 * Stops a server without losing a request. Its answers already say `Connection: close`. Connections
 * that the system has accepted meanwhile are taken before the door closes; what runs may finish.
 */
export async function drain(server: Server): Promise<void> {
  await pause(farewellMs)
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([closed, pause(graceMs, undefined, { ref: false })])
  clearInterval(idle)
  server.closeAllConnections()
}
