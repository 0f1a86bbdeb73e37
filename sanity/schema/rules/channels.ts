import { isRecord } from '#lib/json/is-record.ts'
import { textOf } from './stored-body.ts'

const titles: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  max: 'MAX',
  email: 'Электронная почта',
  phone: 'Телефон',
}

/** Warns of enabled channels without a contact. */
export function channelsWarning(channels: unknown, contacts: unknown): string | undefined {
  const enabled: unknown[] = Array.isArray(channels) ? channels : []
  const known = isRecord(contacts) ? contacts : {}
  const empty = enabled
    .map(textOf)
    .filter((channel) => titles[channel] !== undefined && !textOf(known[channel]))
  if (empty.length === 0) return undefined
  const names = empty.map((channel) => titles[channel]).join(', ')
  return `Включено, но в контактах не заполнено: ${names}. Ссылки «Написать» туда не появятся.`
}
