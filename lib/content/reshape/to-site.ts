import { safeHref } from '#lib/content/href.ts'
import type { SiteQueryResult } from '#lib/content/sanity.types.ts'
import { parseList, parseText, parseTexts } from './parts/parse.ts'
import { toOfficeSchedule } from './to-office-schedule.ts'
import { toChannels } from './to-channels.ts'
import { toContactLinks } from './to-contact-links.ts'
import { toPicture } from './parts/to-picture.ts'
import type { Location, Site } from '#lib/content/view/site.ts'

const siteName = 'ButlerSPB'

/** The settings of the site; before an editor has written any, only its name. */
export function toSite(result: SiteQueryResult): Site {
  const title = parseText(result?.title) || siteName
  const contacts = toContacts(result?.contacts)
  const enabled = toChannels(result?.channels)
  const navigation = toNavigation(result?.navigation)
  const footerNavigation = toNavigation(result?.footerNavigation)
  const officeSchedule = toOfficeSchedule(result?.officeSchedule)
  return {
    title,
    ...toTexts(result),
    organisation: toOrganisation(result?.organisation, title),
    contacts,
    channels: enabled,
    contactLinks: toContactLinks(contacts, enabled, parseText(result?.messengerText)),
    ...(officeSchedule && { officeSchedule }),
    verification: filled(result?.verification),
    sharing: toSharing(result?.sharing),
    navigation,
    footerNavigation: footerNavigation.length > 0 ? footerNavigation : navigation,
    consent: toLegalText(result?.consent),
    lettersConsent: toLegalText(result?.lettersConsent),
    policy: toLegalText(result?.policy),
    demo: result?.demo === true,
  }
}

type Fields = NonNullable<SiteQueryResult>

function toTexts(result: SiteQueryResult) {
  const { tagline, description, messengerText: greeting, officeHours, footerText } = result ?? {}
  const clientAreaUrl = safeHref(parseText(result?.clientAreaUrl))
  return {
    ...filled({ tagline, description, greeting, officeHours, footerText }),
    ...(clientAreaUrl && { clientAreaUrl }),
  }
}

function toOrganisation(
  organisation: Fields['organisation'] | undefined,
  title: string,
): Site['organisation'] {
  if (!organisation) return { name: title }
  const { areaServed, profiles, ...texts } = organisation
  const places = parseTexts(areaServed)
  const pages = parseTexts(profiles).filter((href) => URL.parse(href)?.protocol === 'https:')
  return {
    ...filled(texts),
    name: parseText(texts.name) || title,
    ...(places.length > 0 && { areaServed: places }),
    ...(pages.length > 0 && { profiles: pages }),
  }
}

function toContacts(contacts: Fields['contacts'] | undefined): Site['contacts'] {
  if (!contacts) return {}
  const { address, max, ...others } = contacts
  const maxHref = safeHref(parseText(max))
  return { ...filled(others), ...(maxHref && { max: maxHref }), ...toPlace(address) }
}

function toPlace(address: NonNullable<Fields['contacts']>['address']) {
  if (!address) return {}
  const { latitude, longitude, ...texts } = address
  const location = toLocation(latitude, longitude)
  return { address: filled(texts), ...(location && { location }) }
}

function toLocation(latitude: unknown, longitude: unknown): Location | undefined {
  const isPlace = isDegrees(latitude, 90) && isDegrees(longitude, 180)
  return isPlace ? { latitude, longitude } : undefined
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most
}

function toSharing(sharing: Fields['sharing'] | undefined): Site['sharing'] {
  const image = toPicture(sharing?.image)
  const { title, description } = sharing ?? {}
  return { ...filled({ title, description }), ...(image && { image }) }
}

function toNavigation(items: Fields['navigation'] | undefined): Site['navigation'] {
  return parseList(items).flatMap((item) => {
    const title = parseText(item.title)
    const href = safeHref(parseText(item.href))
    return title && href ? [{ title, href }] : []
  })
}

function toLegalText(text: Fields['policy'] | undefined): Site['policy'] {
  return { version: parseText(text?.version), text: parseText(text?.text) }
}

/** The fields that have a text. */
function filled<Key extends string>(
  fields: Readonly<Record<Key, string | null | undefined>> | null | undefined,
): Partial<Record<Key, string>> {
  const result: Partial<Record<Key, string>> = {}
  for (const key in fields) {
    const value = parseText(fields[key])
    if (value) result[key] = value
  }
  return result
}
