import { safeHref } from '#lib/content/href.ts'
import { queryText } from '#lib/format/query-text.ts'
import type { Channel, Site } from '#lib/content/view/site.ts'

/** Everything a visitor could be offered, in the order used while the owner has not chosen. */
export const channels: readonly Channel[] = ['whatsapp', 'telegram', 'max', 'phone', 'email']

/**
 * Links that open a conversation with us on the enabled channels. WhatsApp, Telegram and mail
 * take `text` along as a draft (https://faq.whatsapp.com/5913398998672934,
 * https://core.telegram.org/api/links#public-username-links); MAX has no such address.
 */
export function toContactLinks(
  contacts: Site['contacts'],
  enabled: readonly Channel[],
  text: string,
): Site['contactLinks'] {
  const draft = queryText(text)
  return enabled.flatMap((channel) => {
    const href = safeHref(hrefOf(channel, contacts, draft))
    return href ? [{ channel, href }] : []
  })
}

function hrefOf(channel: Channel, contacts: Site['contacts'], text: string): string | undefined {
  const { whatsapp, telegram, max, email, phone } = contacts
  switch (channel) {
    case 'whatsapp': {
      const number = whatsapp?.replace(/\D/g, '')
      return number && `https://wa.me/${number}${text && `?text=${text}`}`
    }
    case 'telegram':
      return (
        telegram &&
        `https://t.me/${encodeURIComponent(telegram.toWellFormed())}${text && `?text=${text}`}`
      )
    case 'max':
      return max
    case 'email':
      return email && `mailto:${email}${text && `?body=${text}`}`
    case 'phone':
      return phone && `tel:${phone}`
    default:
      return undefined
  }
}
