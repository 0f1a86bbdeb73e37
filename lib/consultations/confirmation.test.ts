import { expect, it } from 'vitest'
import { toConfirmation } from './confirmation.ts'
import type { OfficeHours } from './office-hours.ts'

const hours: OfficeHours = {
  week: [{ weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '21:00' }],
  holidays: [],
  exceptions: [],
  answerMinutes: 120,
}
const request = {
  id: 'request-id',
  number: 12,
  createdAt: new Date('2026-11-22T12:00:00Z'),
  consultation: {
    channel: 'email',
    contact: 'ivan@example.org',
    name: 'Иван Канарейкин',
    message: 'секрет',
    hours: 'после обеда',
    topic: 'тайна',
    timeZone: 'Asia/Dubai',
    nda: true,
    letters: false,
  },
} as const

it('confirms a request by e-mail: when we answer, in the time zone of the prospect', () => {
  expect(toConfirmation(request, hours)).toEqual({
    id: 'request-id:confirmation:email',
    channel: 'confirmations',
    message: {
      reference: '12-confirmation',
      to: { kind: 'prospect', address: 'ivan@example.org' },
      subject: 'Заявка № 12 принята',
      text: [
        'Здравствуйте! Мы получили вашу заявку, её номер 12.',
        'Ответим на этот адрес до 12:00, понедельник, 23 ноября (время: Дубай).',
        '',
        'Если хотите что-то добавить, ответьте на это письмо.',
        'Если заявку оставили не вы, ничего делать не нужно.',
      ].join('\n'),
      later: {
        from: '2026-11-23T08:00:00.000Z',
        text: toConfirmation(request, undefined)?.message.text,
      },
      date: '2026-11-22T12:00:00.000Z',
    },
  })
})

it('repeats nothing that was typed', () => {
  const { subject, text } = toConfirmation(request, hours)?.message ?? {}
  expect(`${subject} ${text}`).not.toMatch(/Канарейкин|секрет|обеда|тайна|ivan/)
})

it('promises no time while no office hours are known', () => {
  const text = toConfirmation(request, undefined)?.message.text
  expect(text).toContain('Ответим на этот адрес.')
})

it('says the time of the office when the zone is unknown', () => {
  const consultation = { ...request.consultation, timeZone: undefined }
  const text = toConfirmation({ ...request, consultation }, hours)?.message.text
  expect(text).toContain('до 11:00, понедельник, 23 ноября (время: Петербург, Москва)')
})

it.each(['phone', 'telegram', 'whatsapp', 'max'] as const)('is not written for %s', (channel) => {
  const consultation = { ...request.consultation, channel }
  expect(toConfirmation({ ...request, consultation }, hours)).toBeUndefined()
})
