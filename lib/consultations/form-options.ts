import { channels, channelTitles, type Channel } from './channel.ts'
import { toConsentText, type ConsentText } from './consent-text.ts'
import { timeZones } from './time-zone.ts'

export type FormOptions = {
  channels: { value: Channel; title: string }[]
  timeZones: readonly { timeZone: string; city: string }[]
  consent: ConsentText
}

/** The settings of the form: the consent text and the channels by which we answer. */
type Settings = { consent: ConsentText; channels: readonly Channel[] }

/** The choices of the form, and its consent text. */
export function formOptions(settings: Settings): FormOptions {
  return {
    channels: channels
      .filter((value) => settings.channels.includes(value))
      .map((value) => ({ value, title: channelTitles[value] })),
    timeZones,
    consent: toConsentText(settings.consent),
  }
}
