import { expect, it } from 'vitest'
import type { OfficeHours } from './office-hours.ts'
import { nextReminder, toReminders, type WaitingRequest } from './reminder.ts'

const hours: OfficeHours = {
  week: [{ weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '19:00' }],
  holidays: [],
  exceptions: [],
  answerMinutes: 120,
}

/** A Friday, 18:00 in Petersburg. */
const friday = '2026-11-27T15:00:00.000Z'

const request: WaitingRequest = {
  number: 12,
  id: 'request-id',
  channel: 'whatsapp',
  urgent: false,
  since: friday,
  remindedAt: undefined,
}

const dueAt = (change: Partial<WaitingRequest>, schedule: OfficeHours | undefined = hours) => {
  const next = nextReminder({ ...request, ...change }, schedule)
  return [next.stage, new Date(next.dueAt).toISOString()]
}

it('counts only minutes in which the office is open', () => {
  expect(dueAt({})).toEqual(['office', '2026-11-30T08:00:00.000Z'])
})

it('gives the office the same time again before it tells the owner', () => {
  const remindedAt = '2026-11-30T08:00:00.000Z'
  expect(dueAt({ remindedAt })).toEqual(['owner', '2026-11-30T10:00:00.000Z'])
})

it('waits fifteen minutes of any hour if a request is urgent', () => {
  expect(dueAt({ urgent: true })).toEqual(['office', '2026-11-27T15:15:00.000Z'])
  const remindedAt = '2026-11-27T15:15:00.000Z'
  expect(dueAt({ urgent: true, remindedAt })).toEqual(['owner', '2026-11-27T15:30:00.000Z'])
})

it('waits two hours if the settings have no office hours, or none soon', () => {
  const never = { ...hours, week: [] }
  expect(nextReminder(request, undefined).dueAt).toBe(Date.parse('2026-11-27T17:00:00Z'))
  expect(dueAt({}, never)).toEqual(['office', '2026-11-27T17:00:00.000Z'])
})

const target = {
  channels: ['email', 'telegram'],
  siteUrl: 'https://butlerspb.example',
  now: Date.parse('2026-11-30T08:00:00Z'),
}

it('reminds the office by every route', () => {
  const reminders = toReminders(request, 'office', target)
  expect(reminders.map(({ id, channel }) => [id, channel])).toEqual([
    ['request-id:reminder-office:email', 'email'],
    ['request-id:reminder-office:telegram', 'telegram'],
  ])
  expect(reminders[0]?.message).toEqual({
    reference: '12-reminder-office',
    to: { kind: 'office' },
    subject: 'Заявка № 12 ждёт ответа',
    text: [
      'Заявка № 12 ждёт ответа.',
      'Она пришла 27 ноября в 18:00 по Москве, и её никто не взял в работу.',
      'Канал связи: WhatsApp.',
      '',
      'https://butlerspb.example/desk/requests/12/',
    ].join('\n'),
    date: '2026-11-30T08:00:00.000Z',
  })
})

it('tells the owner by e-mail alone, and when the office was reminded', () => {
  const reminded = { ...request, urgent: true, remindedAt: '2026-11-27T15:15:00.000Z' }
  const [reminder, ...others] = toReminders(reminded, 'owner', target)
  expect(others).toEqual([])
  expect(reminder).toMatchObject({ channel: 'email', message: { to: { kind: 'owner' } } })
  expect(reminder?.message.subject).toBe('Срочная заявка № 12 осталась без ответа')
  expect(reminder?.message.text).toContain(
    'Напоминание консьержу ушло 27 ноября в 18:15 по Москве.',
  )
})

it('tells the owner by the routes there are if e-mail is not configured', () => {
  const routes = toReminders(request, 'owner', { ...target, channels: ['telegram', 'file'] })
  expect(routes.map(({ channel }) => channel)).toEqual(['telegram', 'file'])
})
