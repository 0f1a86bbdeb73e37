import { expect, it } from 'vitest'
import { receiptCookies, receiptRows } from './receipt.ts'

it('repeats where and when we answer, as people read it', () => {
  const receipt = {
    number: 7,
    channel: 'whatsapp',
    contact: '+971501234567',
    timeZone: 'Asia/Dubai',
    hours: 'после 18',
    name: 'Ольга',
    answerBy: Date.parse('2026-11-30T09:30:00Z'),
  } as const
  expect(receiptRows(receipt)).toEqual([
    { term: 'Кто ответит', text: 'Консьерж' },
    { term: 'Как', text: 'WhatsApp' },
    { term: 'Куда', text: '+971\u00A050\u00A0123\u00A04567' },
    { term: 'Кому', text: 'Ольга' },
    { term: 'Когда', text: 'до 13:30, понедельник, 30 ноября (время: Дубай)' },
    { term: 'Вам удобно', text: 'после 18' },
  ])
})

it('leaves out what was not given', () => {
  const receipt = { number: 7, channel: 'email', contact: 'ivan@example.com' } as const
  expect(receiptRows(receipt).map(({ term }) => term)).toEqual(['Кто ответит', 'Как', 'Куда'])
})

it('comes back to the thanks page alone, and by no script', () => {
  expect(receiptCookies('token', { secure: false })).toEqual([
    'consultation_receipt=token; Path=/consultation/thanks; Max-Age=900; HttpOnly; SameSite=Lax',
  ])
})
