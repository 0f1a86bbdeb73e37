import { describe, expect, it } from 'vitest'
import type { Channel } from './channel.ts'
import { parseContact } from './contact.ts'

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

describe('a contact is stored in one form', () => {
  it.each<[Channel, string, string]>([
    ['whatsapp', '8 (921) 123-45-67', '+79211234567'],
    ['phone', '89211234567', '+79211234567'],
    ['max', '921 123 45 67', '+79211234567'],
    ['whatsapp', '+971 50 123 4567', '+971501234567'],
    ['whatsapp', '00971 50 123 4567', '+971501234567'],
    ['whatsapp', '8 10 971 50 123 4567', '+971501234567'],
    ['whatsapp', '+971 ٥٠ ١٢٣ ٤٥٦٧', '+971501234567'],
    ['phone', '+44 20 7946 0958', '+442079460958'],
    ['whatsapp', '0044 7400 123456', '+447400123456'],
    ['max', '+41 78 123 45 67', '+41781234567'],
    ['phone', 'tel:+7-812-309-12-34', '+78123091234'],
    ['phone', '+7 812 309-12-34 доб. 5', '+78123091234;ext=5'],
    ['whatsapp', '+7 812 309-12-34 доб. 5', '+78123091234'],
    ['phone', '8 800 555-35-35', '+78005553535'],
    ['telegram', '@ivanov_spb', '@ivanov_spb'],
    ['telegram', 'ivanov_spb', '@ivanov_spb'],
    ['telegram', 'https://t.me/ivanov_spb', '@ivanov_spb'],
    ['telegram', 'HTTP://Telegram.me/ivanov_spb/', '@ivanov_spb'],
    ['telegram', 't.me/@ivanov_spb', '@ivanov_spb'],
    ['telegram', 'ivans', '@ivans'],
    ['telegram', `a${'b'.repeat(31)}`, `@a${'b'.repeat(31)}`],
    ['email', 'a@b.ru', 'a@b.ru'],
    ['email', 'a@b-c.d2.ru', 'a@b-c.d2.ru'],
    ['email', `${'a'.repeat(243)}@example.ru`, `${'a'.repeat(243)}@example.ru`],
    ['email', `a@${'b'.repeat(63)}.ru`, `a@${'b'.repeat(63)}.ru`],
    ['email', 'Ivan.Petrov+spb@Example.RU', 'Ivan.Petrov+spb@example.ru'],
    ['email', 'иван@пример.рф', 'иван@пример.рф'],
    ['email', `o'neil@mail.example.co.uk`, `o'neil@mail.example.co.uk`],
  ])('%s %s → %s', (channel, text, contact) => {
    expect(parseContact(channel, text)).toEqual({ ok: true, contact })
  })
})

describe('a contact that its channel cannot reach is refused with advice', () => {
  it.each<[Channel, string, RegExp]>([
    ['whatsapp', '8 800 555-35-35', /8-800/],
    ['max', '8 800 555-35-35', /8-800/],
    ['phone', '12', /с кодом страны/],
    ['phone', '+7 921 123', /с кодом страны/],
    ['phone', 'ivan@example.ru', /с кодом страны/],
    ['whatsapp', '89211234567, 89219999999', /с кодом страны/],
    ['telegram', 'Иван', /латиницей/],
    ['telegram', '@abc', /латиницей/],
    ['telegram', '@1vanov', /латиницей/],
    ['telegram', `@a${'b'.repeat(32)}`, /латиницей/],
    ['telegram', '+79211234567', /латиницей/],
    ['email', 'ivan', /один адрес/],
    ['email', 'ivan@', /один адрес/],
    ['email', 'ivan@example', /один адрес/],
    ['email', 'ivan@127.0.0.1', /один адрес/],
    ['email', 'ivan@-example.ru', /один адрес/],
    ['email', 'ivan..petrov@example.ru', /один адрес/],
    ['email', 'ivan@example.ru, evil@example.com', /один адрес/],
    ['email', 'ivan@example.ru;evil@example.com', /один адрес/],
    ['email', 'ivan@example.ru\r\nBcc: evil@example.com', /один адрес/],
    ['email', 'Иван <ivan@example.ru>', /один адрес/],
    ['email', '"a b"@example.ru', /один адрес/],
    ['email', '@example.ru', /один адрес/],
    ['email', 'ivan@example.ru@example.ru', /один адрес/],
    ['email', '.ivan@example.ru', /один адрес/],
    ['email', 'ivan.@example.ru', /один адрес/],
    ['email', 'ivan@example..ru', /один адрес/],
    ['email', 'ivan@example-.ru', /один адрес/],
    ['email', 'ivan@example.ru.', /один адрес/],
    ['email', `a@${'b'.repeat(64)}.ru`, /один адрес/],
    ['telegram', 'see t.me/ivanov_spb', /латиницей/],
    ['telegram', 'ivanov_spb!', /латиницей/],
    ['telegram', 'ivan', /латиницей/],
    ['phone', 'x00971 50 123 4567', /с кодом страны/],
    ['email', `${'a'.repeat(244)}@example.ru`, /один адрес/],
  ])('%s %j', (channel, text, advice) => {
    expect(parseContact(channel, text)).toEqual({
      ok: false,
      message: matching(advice),
    })
  })
})
