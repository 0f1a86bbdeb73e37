import { expect, it } from 'vitest'
import { replyLink } from './reply-link.ts'

const sentence = encodeURIComponent('Здравствуйте! Это ButlerSPB, отвечаем на вашу заявку № 7.')
const subject = encodeURIComponent('Заявка № 7')

it.each([
  ['whatsapp', '+79211234567', `https://wa.me/79211234567?text=${sentence}`],
  ['telegram', '@ivanov', `https://t.me/ivanov?text=${sentence}`],
  ['telegram', '+79211234567', `https://t.me/+79211234567?text=${sentence}`],
  ['phone', '+79211234567', 'tel:+79211234567'],
  ['email', 'a@b.ru', `mailto:a@b.ru?subject=${subject}&body=${sentence}`],
  ['max', 'https://max.ru/u/abc', 'https://max.ru/u/abc'],
  ['fax', '+79211234567', undefined],
  ['phone', '', undefined],
])('opens %s to %s at %s', (channel, contact, link) => {
  expect(replyLink({ number: 7, channel, contact })).toBe(link)
})
