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

/** The title of a stored channel, also of one that this release does not know. */
export function channelTitle(stored: string): string {
  const channel = channels.find((known) => known === stored)
  return channel === undefined ? stored : channelTitles[channel]
}
