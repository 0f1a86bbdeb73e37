import { formatPhone } from '#lib/format/phone.ts'
import type { Channel } from './channel.ts'

const links: Record<Channel, (contact: string) => string> = {
  whatsapp: (phone) => `https://wa.me/${phone.slice(1)}`,
  telegram: (contact) => `https://t.me/${contact.replace(/^@/, '')}`,
  max: (contact) => (contact.startsWith('https:') ? contact : 'https://web.max.ru/'),
  phone: (phone) => `tel:${phone}`,
  email: (address) => `mailto:${address.split('@').map(encodeURIComponent).join('@')}`,
}

/**
 * Where the concierge answers a request: the chat with this contact, a letter or a call. `contact`
 * is as `parseContact` returns it. MAX opens no chat by number: without a profile's link its web
 * version is where to look the number up.
 */
export function answerLink(channel: Channel, contact: string): string {
  return links[channel](contact)
}

/** A contact as people read it: a phone in the groups of its country, with its extension. */
export function contactText(contact: string): string {
  if (!contact.startsWith('+')) return contact
  const [number = '', extension] = contact.split(';ext=')
  return formatPhone(number) + (extension === undefined ? '' : `, доб. ${extension}`)
}
