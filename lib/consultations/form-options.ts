import { channels, channelTitles, type Channel } from './channel.ts'
import { toConsentText, type ConsentText } from './consent-text.ts'
import { timeZones } from './time-zone.ts'

export type FormOptions = {
  channels: { value: Channel; title: string }[]
  timeZones: readonly { timeZone: string; city: string }[]
  consent: ConsentText
}

/** What the settings say of the form: the text to agree to and the ways in which we answer. */
type Settings = { consent: ConsentText; channels: readonly Channel[] }

/** What the form offers to choose from, and to agree to. */
export function formOptions(settings: Settings): FormOptions {
  return {
    channels: channels
      .filter((value) => settings.channels.includes(value))
      .map((value) => ({ value, title: channelTitles[value] })),
    timeZones,
    consent: toConsentText(settings.consent),
  }
}
