/** How a person wants to be answered, in the order the form offers. */
export const channels = ['whatsapp', 'telegram', 'max', 'phone', 'email'] as const

export type Channel = (typeof channels)[number]

export const channelTitles: Record<Channel, string> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  max: 'MAX',
  phone: 'Звонок',
  email: 'Почта',
}
