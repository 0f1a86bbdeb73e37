import { repeat } from '#lib/repeat.ts'
import { createFailingRoutes, type FailingRoutes } from './failing-routes.ts'

/** A failure is stored and told at most this late, and a burst of them is one message. */
const flushEveryMs = 5_000
/** What works again is told at most this late. */
const recoverEveryMs = 60_000

/** Starts to tell the owner of failing parts. Close it before the database. */
export function startFailingRoutes(
  options: Parameters<typeof createFailingRoutes>[0],
): Pick<FailingRoutes, 'note' | 'list'> & { close: () => Promise<void> } {
  const routes = createFailingRoutes(options)
  const flushes = repeat(flushEveryMs, routes.flush)
  const recoveries = repeat(recoverEveryMs, routes.recover)
  return {
    note: routes.note,
    list: routes.list,
    async close() {
      await recoveries.stop()
      await flushes.stop()
      await routes.flush()
    },
  }
}
