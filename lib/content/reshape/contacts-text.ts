import { formatPhone } from '#lib/format/phone.ts'
import type { SearchQueryResult } from '#lib/content/sanity.types.ts'
import type { Channel } from '#lib/content/view/site.ts'
import { parseText } from './parts/parse.ts'
import { toChannels } from './to-channels.ts'

type Site = SearchQueryResult['site']

const phoneText = (value: string) => value && formatPhone(value)

const channelTexts: Readonly<Record<Channel, [name: string, toText: (value: string) => string]>> = {
  whatsapp: ['WhatsApp', phoneText],
  telegram: ['Telegram', (name) => name && `@${name}`],
  // The page shows the name of this messenger alone.
  max: ['мессенджер', (link) => link && 'MAX'],
  phone: ['Телефон', phoneText],
  email: ['Почта', (address) => address],
}

/** What the page of contacts says below its lead, a line each. */
export function contactsText(site: Site): string {
  const { organisation, contacts, officeHours, channels } = site ?? {}
  const address = contacts?.address
  const rows = [
    ...toChannels(channels).map((channel) => {
      const [name, toText] = channelTexts[channel]
      return [name, toText(parseText(contacts?.[channel]))]
    }),
    ['Часы работы', parseText(officeHours)],
    ['Организация', parseText(organisation?.legalName) || parseText(organisation?.name)],
    ['ИНН', parseText(organisation?.inn)],
    ['ОГРН', parseText(organisation?.ogrn)],
    [
      'Адрес',
      [address?.postalCode, address?.locality, address?.street]
        .map(parseText)
        .filter(Boolean)
        .join(', '),
    ],
  ]
  return rows.flatMap(([name, text]) => (text ? [`${name}: ${text}`] : [])).join('\n')
}
