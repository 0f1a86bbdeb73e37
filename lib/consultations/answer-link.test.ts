import { expect, it } from 'vitest'
import { answerLink, contactText } from './answer-link.ts'
import type { Channel } from './channel.ts'

it.each<[Channel, string, string]>([
  ['whatsapp', '+971501234567', 'https://wa.me/971501234567'],
  ['telegram', '@ivan_spb', 'https://t.me/ivan_spb'],
  ['telegram', '+79211234567', 'https://t.me/+79211234567'],
  ['max', 'https://max.ru/u/f9LHodD0cOI', 'https://max.ru/u/f9LHodD0cOI'],
  ['max', '+79211234567', 'https://web.max.ru/'],
  ['phone', '+78123091234;ext=5', 'tel:+78123091234;ext=5'],
  ['email', 'o?cc=evil&x@example.ru', 'mailto:o%3Fcc%3Devil%26x@example.ru'],
  ['email', 'иван@пример.рф', encodeURI('mailto:иван@пример.рф')],
])('a concierge answers %s %s at %s', (channel, contact, link) => {
  expect(answerLink(channel, contact)).toBe(link)
})

it.each([
  ['+971501234567', '+971 50 123 4567'],
  ['+442079460958', '+44 20 7946 0958'],
  ['+41781234567', '+41 78 123 45 67'],
  ['+78123091234;ext=5', '+7 812 309-12-34, доб. 5'],
])('a phone is read in the groups of its country: %s → %s', (contact, text) => {
  expect(contactText(contact).replaceAll('\u00a0', ' ')).toBe(text)
})

it.each(['@ivan_spb', 'ivan@example.ru', 'https://max.ru/u/a'])(
  '%s is read as it is',
  (contact) => {
    expect(contactText(contact)).toBe(contact)
  },
)
