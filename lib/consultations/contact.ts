import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Channel } from './channel.ts'
import { accept, refuse, type ContactResult } from './contact-result.ts'
import { parseEmail } from './email-contact.ts'
import { unwrapPasted } from './pasted-contact.ts'
import { parseTelegramName } from './telegram-name.ts'

/**
 * Parses a contact by the rules of its channel and normalises it: E.164 for telephones (with RFC
 * 3966 `;ext=` when a call needs it), `@name` for Telegram, `https://max.ru/…` for a profile in
 * MAX, a lower-case domain for e-mail. The error message tells the person how to correct it.
 */
export function parseContact(channel: Channel, text: string): ContactResult {
  if (channel === 'email') return parseEmail(unwrapPasted(text))
  if (channel === 'telegram') return parseTelegram(unwrapPasted(text))
  if (channel === 'max') return parseMax(text)
  return parsePhone(channel, channel === 'whatsapp' ? fromWhatsappLink(text) : text)
}

function parsePhone(channel: Channel, text: string): ContactResult {
  // Much of the world dials 00 for "+"; no Russian number begins with it.
  const number = parsePhoneNumberFromString(text.replace(/^00\s?(?=[1-9])/, '+'), 'RU')
  if (number === undefined || !number.isValid()) {
    return refuse(
      'Проверьте номер: нужен телефон с кодом страны, например +7 921 123-45-67 или +971 50 123 4567.',
    )
  }
  if (channel === 'phone') {
    return accept(number.ext === undefined ? number.number : `${number.number};ext=${number.ext}`)
  }
  if (number.getType() === 'TOLL_FREE') {
    return refuse('На номере 8-800 мессенджера не бывает: укажите мобильный или выберите «Звонок».')
  }
  return accept(number.number)
}

/** A number in a link to a chat: `wa.me/79211234567`, `api.whatsapp.com/send?phone=…`. */
function fromWhatsappLink(text: string): string {
  const link =
    /^(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=)(?:\+|%2B)?(\d+)/i
  const digits = link.exec(text)?.[1]
  return digits === undefined ? text : `+${digits}`
}

/** A name, or the phone of the account, also in a link: all open a chat. */
function parseTelegram(text: string): ContactResult {
  const link =
    /^(?:(?:https?:\/\/)?(?:www\.)?t\.me\/|tg:(?:\/\/)?resolve\?phone=)(?:\+|%2B)?(\d+)(?:&.*)?$/i
  const digits = link.exec(text)?.[1]
  if (digits !== undefined) return parsePhone('telegram', `+${digits}`)
  // A name has Latin letters; a phone has digits between signs and dashes of every kind.
  if (/[a-z@_]/i.test(text) || !/\p{Nd}/u.test(text)) return parseTelegramName(text)
  const phone = parsePhone('telegram', text)
  return phone.ok || !/\p{L}/u.test(text) ? phone : parseTelegramName(text)
}

/** A phone, or the link to the own profile that MAX lets copy. */
function parseMax(text: string): ContactResult {
  const link = /^(?:https?:\/\/)?(?:www\.)?max\.ru\/([\w/-]{1,200}?)\/?(?:[?#].*)?$/i.exec(text)
  if (link !== null) return accept(`https://max.ru/${link[1]}`)
  const phone = parsePhone('max', text)
  // MAX finds nobody by a name.
  return phone.ok || /\d/.test(text)
    ? phone
    : refuse('Укажите телефон с кодом страны или ссылку на ваш профиль: https://max.ru/…')
}
