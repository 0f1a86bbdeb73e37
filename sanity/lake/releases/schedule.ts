import { textOf } from '@butlerspb/durable/row.ts'
import { createCommitActions } from '#lake/actions/commit-actions.ts'
import { LakeError } from '#lake/errors.ts'
import type { Log } from '#lake/log.ts'
import type { Store } from '#lake/store/store.ts'

/** Publishes the releases that are due; call it regularly. Resolves when all are done. */
export type Schedule = () => Promise<void>

type ScheduleDeps = {
  store: Store
  /** Milliseconds since 1970. */
  now: () => number
  log: Log
}

/**
 * A release that cannot be published (a reference to a missing document) becomes active again and
 * carries the reason as its `error`, so that it is not retried forever.
 */
export function createSchedule(deps: ScheduleDeps): Schedule {
  const commitActions = createCommitActions(deps.store)
  // '/' is what follows '.' in the order of ids.
  const selectDue = deps.store.db.prepare(`
    select json ->> 'name' as name from documents
    where id > '_.releases.' and id < '_.releases/'
      and json ->> 'state' = 'scheduled' and json ->> 'publishAt' <= ?`)
  const write = { author: 'schedule', transactionId: undefined, dryRun: false }

  async function publish(releaseId: string): Promise<void> {
    try {
      await commitActions({ ...write, actions: [{ type: 'release.publishScheduled', releaseId }] })
    } catch (error) {
      if (!(error instanceof LakeError)) throw error
      deps.log.warn('a scheduled release cannot be published', { releaseId })
      const { message } = error
      await commitActions({ ...write, actions: [{ type: 'release.fail', releaseId, message }] })
    }
  }

  let running: Promise<void> | undefined
  async function run(): Promise<void> {
    const due = selectDue.all(new Date(deps.now()).toISOString())
    for (const row of due) await publish(textOf(row, 'name'))
  }
  return () => {
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
}
