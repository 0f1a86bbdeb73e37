import { channels, channelTitles, type Channel } from './channel.ts'
import { toConsentText, type ConsentText } from './consent-text.ts'
import { timeZones } from './time-zone.ts'

export type FormOptions = {
  channels: { value: Channel; title: string }[]
  timeZones: readonly { timeZone: string; city: string }[]
  consent: ConsentText
}

/** What the form offers to choose from, and to agree to; `consent` comes from the settings. */
export function formOptions(consent: ConsentText): FormOptions {
  return {
    channels: channels.map((value) => ({ value, title: channelTitles[value] })),
    timeZones,
    consent: toConsentText(consent),
  }
}
