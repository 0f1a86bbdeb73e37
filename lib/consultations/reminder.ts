import { officeTimeZone } from '#lib/format/office-time-zone.ts'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import { channelTitles, type Channel } from './channel.ts'
import { answerBy, type OfficeHours } from './office-hours.ts'
import { urgentAnswerMs } from './urgent.ts'

/** Whom a reminder is for: the office first, then the owner. */
export const reminderStages = ['office', 'owner'] as const
export type ReminderStage = (typeof reminderStages)[number]

/** A new request that nobody has taken. Times are in ISO 8601. */
export type WaitingRequest = {
  number: number
  id: string
  channel: Channel
  urgent: boolean
  /** When the office could first see it: stored, or restored from quarantine. */
  since: string
  /** When the office was reminded. */
  remindedAt: string | undefined
}

/** The promise of an office without hours in the settings. */
const usualMs = 120 * 60_000

/**
 * The next reminder of a waiting request, and when it is due, in milliseconds since 1970. Each waits
 * for as long as the office promises: minutes in which it is open, or, for an urgent request, 15
 * minutes of any hour.
 */
export function nextReminder(
  { urgent, since, remindedAt }: Pick<WaitingRequest, 'urgent' | 'since' | 'remindedAt'>,
  hours: OfficeHours | undefined,
): { stage: ReminderStage; dueAt: number } {
  const from = Date.parse(remindedAt ?? since)
  const stage = remindedAt === undefined ? 'office' : 'owner'
  if (urgent) return { stage, dueAt: from + urgentAnswerMs }
  const promised = hours === undefined ? undefined : answerBy(hours, from)
  return { stage, dueAt: promised ?? from + usualMs }
}

/**
 * The messages of a reminder: to the office by each channel, to the owner by e-mail if that is
 * configured. Like a notice, they have no personal data.
 */
export function toReminders(
  request: WaitingRequest,
  stage: ReminderStage,
  { channels, siteUrl, now }: { channels: readonly string[]; siteUrl: string; now: number },
): OutboxMessage[] {
  const { id, number } = request
  const routes = stage === 'owner' && channels.includes('email') ? ['email'] : channels
  return routes.map((route) => ({
    id: `${id}:reminder-${stage}:${route}`,
    channel: route,
    message: {
      reference: `${number}-reminder-${stage}`,
      to: { kind: stage },
      subject: subjectOf(request, stage),
      text: [
        `${subjectOf(request, stage)}.`,
        `Она пришла ${momentOf(request.since)}, и её никто не взял в работу.`,
        ...(request.remindedAt === undefined
          ? []
          : [`Напоминание консьержу ушло ${momentOf(request.remindedAt)}.`]),
        `Канал связи: ${channelTitles[request.channel]}.`,
        '',
        `${siteUrl}/desk/requests/${number}/`,
      ].join('\n'),
      date: new Date(now).toISOString(),
    },
  }))
}

function subjectOf({ number, urgent }: WaitingRequest, stage: ReminderStage): string {
  const name = `${urgent ? 'Срочная заявка' : 'Заявка'} № ${number}`
  return stage === 'office' ? `${name} ждёт ответа` : `${name} осталась без ответа`
}

function momentOf(iso: string): string {
  const parts = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const
  const moment = new Intl.DateTimeFormat('ru-RU', { timeZone: officeTimeZone, ...parts })
  return `${moment.format(new Date(iso))} по Москве`
}
