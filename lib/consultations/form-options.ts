import { officeTimeZone } from '#lib/format/office-time-zone.ts'
import { channels, channelTitles, type Channel } from './channel.ts'
import { answerTime } from './answer-time.ts'
import { toConsentText, type ConsentText } from './consent-text.ts'
import { answerBy, type OfficeHours } from './office-hours.ts'
import { timeZones } from './time-zone.ts'
import { topics } from './topic.ts'

export type FormOptions = {
  channels: { value: Channel; title: string }[]
  /** What the field of the contact takes. */
  contactHint: string
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
  const enabled = channels.filter((value) => settings.channels.includes(value))
  return {
    channels: enabled.map((value) => ({ value, title: channelTitles[value] })),
    contactHint: contactHint(enabled),
    timeZones,
    topics,
    consent: toConsentText(settings.consent),
    answer: {
      officeHours,
      due: due === undefined ? undefined : toDue(due),
    },
  }
}

const contactKinds: readonly { text: string; channels: readonly Channel[] }[] = [
  { text: 'телефон с кодом страны', channels: ['whatsapp', 'telegram', 'max', 'phone'] },
  { text: 'имя в Telegram', channels: ['telegram'] },
  { text: 'ссылка на профиль в MAX', channels: ['max'] },
  { text: 'адрес почты', channels: ['email'] },
]

/** What may be typed for one of these channels, as a sentence. */
function contactHint(enabled: readonly Channel[]): string {
  const texts = contactKinds
    .filter((kind) => kind.channels.some((channel) => enabled.includes(channel)))
    .map(({ text }) => text)
  const [first = '', ...rest] = new Intl.ListFormat('ru', { type: 'disjunction' }).format(texts)
  return first.toUpperCase() + rest.join('')
}

function toDue(at: number): FormOptions['answer']['due'] {
  const text = `${answerTime(at, officeTimeZone)}, по петербургскому времени`
  return { at: new Date(at).toISOString(), text }
}
