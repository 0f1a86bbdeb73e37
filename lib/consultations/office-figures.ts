import type { OfficeHours } from './office-hours.ts'
import { nextReminder } from './reminder.ts'
import type { ConsultationStore } from './store/store.ts'

/** Figures of requests and messages, without anything about a person. */
export type OfficeFigures = {
  /** Requests by status; those in quarantine apart. Erased ones are not counted. */
  requests: readonly { status: string; count: number }[]
  /** New requests whose answer is late by what the office promises. */
  overdue: number
  /** Messages that wait or were given up, by channel. Age in ms of the oldest that waits. */
  messages: readonly { channel: string; waiting: number; oldestMs: number; dead: number }[]
}

/** The figures at the moment `now`, in milliseconds since 1970. */
export async function readOfficeFigures(
  store: Pick<ConsultationStore, 'tally'>,
  hours: OfficeHours | undefined,
  now: number,
): Promise<OfficeFigures> {
  const { requests, unanswered, waiting, dead } = await store.tally()
  const isLate = (request: (typeof unanswered)[number]) =>
    nextReminder({ ...request, remindedAt: undefined }, hours).dueAt < now
  const channels = new Set([...waiting, ...dead].map(({ channel }) => channel))
  return {
    requests,
    overdue: unanswered.filter(isLate).length,
    messages: [...channels].toSorted().map((channel) => {
      const queue = waiting.find((row) => row.channel === channel)
      return {
        channel,
        waiting: queue?.count ?? 0,
        oldestMs: queue === undefined ? 0 : Math.max(0, now - Date.parse(queue.since)),
        dead: dead.find((row) => row.channel === channel)?.count ?? 0,
      }
    }),
  }
}
