import { safeHref } from './href.ts'
import type { SiteQueryResult } from './sanity.types.ts'
import type { Site } from './view-types.ts'

const siteName = 'ButlerSPB'

/** The settings of the site; before an editor has written any, only its name. */
export function toSite(result: SiteQueryResult): Site {
  const { tagline, description, officeHours, footerText } = result ?? {}
  const title = result?.title || siteName
  const clientAreaUrl = safeHref(result?.clientAreaUrl)
  return {
    title,
    ...(tagline && { tagline }),
    ...(description && { description }),
    organisation: {
      ...filled(result?.organisation),
      name: result?.organisation?.name || title,
    },
    contacts: toContacts(result?.contacts),
    ...(officeHours && { officeHours }),
    ...(clientAreaUrl && { clientAreaUrl }),
    navigation: (result?.navigation ?? []).flatMap((item) => {
      const href = safeHref(item.href)
      return item.title && href ? [{ title: item.title, href }] : []
    }),
    ...(footerText && { footerText }),
    consent: toLegalText(result?.consent),
    policy: toLegalText(result?.policy),
    demo: result?.demo === true,
  }
}

type ContactsResult = NonNullable<SiteQueryResult>['contacts'] | undefined

function toContacts(contacts: ContactsResult): Site['contacts'] {
  if (!contacts) return {}
  const { address, max, ...others } = contacts
  const maxHref = safeHref(max)
  return {
    ...filled(others),
    ...(maxHref && { max: maxHref }),
    ...(address && { address: filled(address) }),
  }
}

function toLegalText(
  text: { version: string | null; text: string | null } | null | undefined,
): Site['policy'] {
  return { version: text?.version ?? '', text: text?.text?.trim() ?? '' }
}

/** The fields that have a text. */
function filled<Key extends string>(
  fields: Readonly<Record<Key, string | null>> | null | undefined,
): Partial<Record<Key, string>> {
  const result: Partial<Record<Key, string>> = {}
  for (const key in fields) {
    const value = fields[key]?.trim()
    if (value) result[key] = value
  }
  return result
}
