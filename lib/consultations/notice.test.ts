import { expect, it } from 'vitest'
import { requestIdOf, toNotice } from './notice.ts'

const consultation = {
  channel: 'whatsapp',
  contact: '+971501234567',
  name: 'Иван Петров',
  message: 'Нужен ремонт',
  timeZone: 'Asia/Dubai',
  nda: true,
  letters: false,
} as const
const createdAt = new Date('2026-11-22T12:00:00Z')
const target = { outboxChannel: 'file', siteUrl: 'https://butlerspb.example' }

it('says how to answer and where to read, and nothing about the person', () => {
  const notice = toNotice({ id: 'request-id', number: 12, createdAt, consultation }, target)
  expect(notice).toEqual({
    id: 'request-id:file',
    channel: 'file',
    message: {
      reference: '12',
      to: { kind: 'office' },
      subject: 'Заявка № 12: WhatsApp',
      text: [
        'Новая заявка на консультацию № 12.',
        'Канал связи: WhatsApp.',
        'Часовой пояс: Дубай (Asia/Dubai).',
        '',
        'https://butlerspb.example/desk/requests/12/',
      ].join('\n'),
      date: '2026-11-22T12:00:00.000Z',
    },
  })
  expect(requestIdOf(notice.id)).toBe('request-id')
})

it.each([
  ['Ремонт', true],
  ['Иван, +7 921 123-45-67', false],
])('names the topic if the form offers it: %s', (topic, named) => {
  const request = { id: 'a', number: 1, createdAt, consultation: { ...consultation, topic } }
  expect(toNotice(request, target).message.text.includes(topic)).toBe(named)
})

it('names a time zone that the form does not offer in Russian', () => {
  const elsewhere = { ...consultation, timeZone: 'Asia/Tokyo' }
  const request = { id: 'a', number: 1, createdAt, consultation: elsewhere }
  expect(toNotice(request, target).message.text).toContain('Часовой пояс: Япония (Asia/Tokyo).')
})

it('says so when the time zone is unknown', () => {
  const request = {
    id: 'a',
    number: 1,
    createdAt,
    consultation: { ...consultation, timeZone: undefined },
  }
  expect(toNotice(request, target).message.text).toContain('Часовой пояс: не указан.')
})

it('says that a request is urgent, and not in whose words', () => {
  const urgent = { ...consultation, message: 'Срочно: потоп у соседей' }
  const { message } = toNotice({ id: 'a', number: 1, createdAt, consultation: urgent }, target)
  expect(message.subject).toBe('Срочная заявка № 1: WhatsApp')
  expect(message.text).toMatch(/^Срочная заявка на консультацию № 1\./)
  expect(message.text).not.toContain('потоп')
})
