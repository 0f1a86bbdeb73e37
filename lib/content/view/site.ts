import type { OfficeSchedule } from './parts/office-schedule.ts'
import type { Picture } from './parts/picture.ts'

/** How a visitor can reach us. */
export type Channel = 'whatsapp' | 'telegram' | 'max' | 'email' | 'phone'

export type Location = { latitude: number; longitude: number }

export type Site = {
  title: string
  tagline?: string
  description?: string
  organisation: {
    name: string
    legalName?: string
    inn?: string
    ogrn?: string
    /** Names of towns and regions. */
    areaServed?: string[]
    priceRange?: string
    /** Pages about the organisation elsewhere, https. */
    profiles?: string[]
  }
  contacts: {
    phone?: string
    email?: string
    telegram?: string
    whatsapp?: string
    max?: string
    address?: {
      street?: string
      locality?: string
      region?: string
      postalCode?: string
      country?: string
    }
    /** Where the address is, in degrees (WGS 84). */
    location?: Location
  }
  /** Channels the owner answers on, in the order to offer them; never empty. */
  channels: Channel[]
  /** Links to those channels that have a contact, with the first message prefilled. */
  contactLinks: { channel: Channel; href: string }[]
  /** What a visitor's first message says, by the owner's word. */
  greeting?: string
  officeHours?: string
  /** For the promise of an answer; absent while the owner promises none. */
  officeSchedule?: OfficeSchedule
  clientAreaUrl?: string
  /** Codes by which search engines recognise the owner. */
  verification: { google?: string; yandex?: string; bing?: string }
  /** For pages that have no title, description or image of their own to share. */
  sharing: { title?: string; description?: string; image?: Picture }
  navigation: { title: string; href: string }[]
  /** The menu itself while the owner has not chosen other links. */
  footerNavigation: { title: string; href: string }[]
  footerText?: string
  consent: { version: string; text: string }
  /** Of those who subscribe to letters. */
  lettersConsent: { version: string; text: string }
  policy: { version: string; text: string }
  demo: boolean
}
