import { safeHref } from '#lib/content/href.ts'
import { withDraft } from '#lib/format/with-draft.ts'
import type { Channel, Site } from '#lib/content/view/site.ts'

/** Everything a visitor could be offered, in the order used while the owner has not chosen. */
export const channels: readonly Channel[] = ['whatsapp', 'telegram', 'max', 'phone', 'email']

/** Links that open a conversation with us on the enabled channels, where they can with `text`. */
export function toContactLinks(
  contacts: Site['contacts'],
  enabled: readonly Channel[],
  text: string,
): Site['contactLinks'] {
  return enabled.flatMap((channel) => {
    const href = safeHref(hrefOf(channel, contacts))
    return href ? [{ channel, href: withDraft(href, text) }] : []
  })
}

function hrefOf(channel: Channel, contacts: Site['contacts']): string | undefined {
  const { whatsapp, telegram, max, email, phone } = contacts
  switch (channel) {
    case 'whatsapp': {
      const number = whatsapp?.replace(/\D/g, '')
      return number && `https://wa.me/${number}`
    }
    case 'telegram':
      return telegram && `https://t.me/${encodeURIComponent(telegram.toWellFormed())}`
    case 'max':
      return max
    case 'email':
      return email && `mailto:${email}`
    case 'phone':
      return phone && `tel:${phone}`
    default:
      return undefined
  }
}
