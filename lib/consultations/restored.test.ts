import { expect, it } from 'vitest'
import type { OfficeHours } from './office-hours.ts'
import { toRestoredMessages } from './restored.ts'
import { newRequest } from './store/new-request.fixture.ts'
import type { RequestDetails } from './store/store.ts'

const officeHours: OfficeHours = {
  week: [{ weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '19:00' }],
  holidays: [],
  exceptions: [],
  answerMinutes: 120,
}
const { id, createdAt } = newRequest()
const request: RequestDetails = {
  number: 7,
  id,
  createdAt: createdAt.toISOString(),
  restoredAt: null,
  status: 'new',
  quarantined: true,
  name: null,
  channel: 'email',
  contact: 'ivan@example.ru',
  timeZone: null,
  message: null,
  takenBy: null,
  consent: { version: '3', hash: 'h', at: createdAt.toISOString() },
  deliveries: [],
  hours: null,
  topic: null,
  nda: false,
  letters: false,
  urgent: false,
  takenAt: null,
  closedAt: null,
  entryPage: null,
  referrerHost: null,
  utm: null,
  context: null,
  contactHash: null,
  notes: [],
  events: [],
}
const routes = { channels: ['email'], siteUrl: 'https://butler.example' }

/** The letters about the request if it is restored on a Friday at noon in Petersburg. */
function messages(hours: OfficeHours | undefined) {
  const now = Date.parse('2026-11-27T09:00:00Z')
  return toRestoredMessages(request, { ...routes, officeHours: hours, now }).map(
    ({ message }) => message,
  )
}

it('are those of a request that comes now, with its deadline', () => {
  const [notice, confirmation] = messages(officeHours)
  expect(notice?.date).toBe('2026-11-27T09:00:00.000Z')
  expect(confirmation?.text).toContain('Ответим на этот адрес до 14:00, пятница, 27 ноября')
})

it('say that it is urgent, and no word of what was typed', () => {
  const urgent = { ...request, message: 'Срочно: прорвало трубу' }
  const [notice] = toRestoredMessages(urgent, { ...routes, officeHours, now: 0 })
  expect(notice?.message.subject).toBe('Срочная заявка № 7: Почта')
  expect(notice?.message.text).not.toContain('трубу')
})

it('promise no time without office hours', () => {
  const [, confirmation] = messages(undefined)
  expect(confirmation?.text).toContain('Ответим на этот адрес.')
})
