import type { Channel } from '#lib/content/view/site.ts'

/** Names of the messengers among the channels. */
export const messengerNames: Readonly<Partial<Record<Channel, string>>> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  max: 'MAX',
}
