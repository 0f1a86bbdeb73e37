import { channels, channelTitles, type Channel } from './channel.ts'
import { answerTime } from './answer-time.ts'
import { toConsentText, type ConsentText } from './consent-text.ts'
import { answerBy, officeTimeZone, type OfficeHours } from './office-hours.ts'
import { timeZones } from './time-zone.ts'
import { topics } from './topic.ts'

export type FormOptions = {
  channels: { value: Channel; title: string }[]
  timeZones: readonly { timeZone: string; city: string }[]
  topics: readonly string[]
  consent: ConsentText
  /** When we answer: in words, and a request that is sent now. */
  answer: { officeHours?: string | undefined; due?: { at: string; text: string } | undefined }
}

/** The settings of the form: the consent text, the channels by which we answer, and when. */
type Settings = {
  consent: ConsentText
  channels: readonly Channel[]
  officeHours?: string
  officeSchedule?: OfficeHours
}

/**
 * The choices of the form, its consent text, and when we answer. `now` is in milliseconds since
 * 1970; a prerendered page has none, because it outlasts what it would promise.
 */
export function formOptions(settings: Settings, now?: number): FormOptions {
  const { officeHours, officeSchedule } = settings
  const due =
    now === undefined || officeSchedule === undefined ? undefined : answerBy(officeSchedule, now)
  return {
    channels: channels
      .filter((value) => settings.channels.includes(value))
      .map((value) => ({ value, title: channelTitles[value] })),
    timeZones,
    topics,
    consent: toConsentText(settings.consent),
    answer: {
      officeHours,
      due: due === undefined ? undefined : toDue(due),
    },
  }
}

function toDue(at: number): FormOptions['answer']['due'] {
  const text = `${answerTime(at, officeTimeZone)}, по петербургскому времени`
  return { at: new Date(at).toISOString(), text }
}
