import type { log as consoleLog } from '#lib/log.ts'
import type { OfficeHours } from './office-hours.ts'
import { nextReminder, toReminders } from './reminder.ts'
import type { ConsultationStore } from './store/store.ts'

type Options = {
  store: Pick<ConsultationStore, 'waiting' | 'remind'>
  /** Milliseconds since 1970. */
  now: () => number
  /** Outbox channels that notify the concierge. */
  channels: readonly string[]
  siteUrl: string
  /** Resolves to undefined if the settings have no office hours, and rejects while unreadable. */
  readOfficeHours: () => Promise<OfficeHours | undefined>
  /** Called after reminders are stored, so that they are sent at once. */
  onStored: () => void
  log: Pick<typeof consoleLog, 'warn' | 'error'>
}

/** A request that waits longer than any promise is the owner's to find on the desk. */
const longestWaitMs = 60 * 24 * 60 * 60_000

/**
 * Returns the job that reminds of requests which are still new: the office, then the owner, each
 * once, also if several processes run it. It never rejects: what fails is tried at the next call.
 */
export function createReminders(options: Options): () => Promise<void> {
  const { store, now, log } = options
  let lastHours: OfficeHours | undefined
  let isReadable = true

  /** While the settings cannot be read, their last hours hold. */
  async function hoursNow(): Promise<OfficeHours | undefined> {
    try {
      lastHours = await options.readOfficeHours()
      isReadable = true
    } catch (error) {
      if (isReadable) log.warn('reminders.no-settings', { reason: String(error) })
      isReadable = false
    }
    return lastHours
  }

  return async () => {
    try {
      const waiting = await store.waiting(now() - longestWaitMs)
      if (waiting.length === 0) return
      const hours = await hoursNow()
      const sent: boolean[] = []
      for (const request of waiting) {
        const { stage, dueAt } = nextReminder(request, hours)
        if (now() < dueAt) continue
        const messages = toReminders(request, stage, { ...options, now: now() })
        sent.push(await store.remind(request.number, stage, messages))
      }
      if (sent.includes(true)) options.onStored()
    } catch (error) {
      log.error('reminders.failed', {}, error)
    }
  }
}
