import type { OfficeHours } from '#lib/consultations/office-hours.ts'
import { toRestoredMessages } from '#lib/consultations/restored.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { toOptIn } from '#lib/letters/opt-in.ts'

/** What the messages about a restored request depend on. */
export type RestoreDeps = {
  store: Pick<ConsultationStore, 'restore'>
  routes: { channels: readonly string[]; siteUrl: string }
  /** The channel by which letters go to people; undefined: none. */
  letters: string | undefined
  /** Resolves to undefined if the settings have no office hours, and rejects while unreadable. */
  readOfficeHours: () => Promise<OfficeHours | undefined>
  /** Sends due messages now. */
  wake: () => void
  now: () => number
}

/** See `Desk.restore`. */
export function createRestore({ store, routes, letters, readOfficeHours, wake, now }: RestoreDeps) {
  return async (number: number, actor: string): Promise<boolean> => {
    const officeHours = await readOfficeHours().catch(() => undefined)
    const context = { ...routes, officeHours, now: now() }
    const restored = await store.restore(
      number,
      actor,
      (request) => toRestoredMessages(request, context),
      letters === undefined ? undefined : (subscriber) => toOptIn(subscriber, context),
    )
    if (restored) wake()
    return restored
  }
}
