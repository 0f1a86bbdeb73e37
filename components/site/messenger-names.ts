import type { Channel } from '#lib/content/view/site.ts'

/** What the messengers among the channels call themselves. */
export const messengerNames: Readonly<Partial<Record<Channel, string>>> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  max: 'MAX',
}
