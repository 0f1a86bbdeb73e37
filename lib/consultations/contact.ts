import { domainToASCII } from 'node:url'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Channel } from './channel.ts'

export type ContactResult = { ok: true; contact: string } | { ok: false; message: string }

/**
 * Parses a contact by the rules of its channel and normalises it: E.164 for telephones (with RFC
 * 3966 `;ext=` when a call needs it), `@name` for Telegram, a lower-case domain for e-mail. The
 * error message tells the person how to correct it.
 */
export function parseContact(channel: Channel, text: string): ContactResult {
  if (channel === 'email') return parseEmail(text)
  if (channel === 'telegram') return parseTelegram(text)
  return parsePhone(channel, text)
}

function parsePhone(channel: Channel, text: string): ContactResult {
  // Much of the world dials 00 for "+"; no Russian number begins with it.
  const number = parsePhoneNumberFromString(text.replace(/^00(?=[1-9])/, '+'), 'RU')
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

/** Telegram's own rule for user names; a link to the profile is accepted too. */
function parseTelegram(text: string): ContactResult {
  const name = text.replace(/^(https?:\/\/)?(t|telegram)\.me\//i, '').replace(/\/$/, '')
  if (!/^@?[A-Za-z][A-Za-z0-9_]{4,31}$/.test(name)) {
    return refuse(
      'Укажите имя в Telegram латиницей, например @ivanov_spb. Если имени нет, выберите звонок или WhatsApp.',
    )
  }
  return accept(name.startsWith('@') ? name : `@${name}`)
}

const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const domainLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const longestEmail = 254 // RFC 5321, section 4.5.3.1.3

function parseEmail(text: string): ContactResult {
  const [local = '', domain = '', ...rest] = text.split('@')
  const labels = domainToASCII(domain.toLowerCase()).split('.')
  const valid =
    rest.length === 0 &&
    text.length <= longestEmail &&
    localPart.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => domainLabel.test(label)) &&
    /[a-z]/.test(labels.at(-1) ?? '')
  if (!valid) return refuse('Проверьте адрес почты: нужен один адрес, например ivan@example.ru.')
  return accept(`${local}@${domain.toLowerCase()}`)
}

const accept = (contact: string): ContactResult => ({ ok: true, contact })
const refuse = (message: string): ContactResult => ({ ok: false, message })
