import type { Channel } from '#lib/content/view-types.ts'

/** What the messengers among the channels call themselves. */
export const messengerNames: Readonly<Partial<Record<Channel, string>>> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  max: 'MAX',
}
