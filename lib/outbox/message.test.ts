import { expect, it } from 'vitest'
import { parseMessage } from './message.ts'

const now = Date.parse('2026-11-22T12:00:01Z')
const message = {
  reference: '12',
  to: { kind: 'office' },
  subject: 'Заявка',
  text: 'Текст',
  date: '2026-11-22T12:00:00.000Z',
}

it('reads what was queued', () => {
  expect(parseMessage(JSON.stringify(message), now)).toEqual(message)
})

it('has another text once its own is no longer true', () => {
  const later = { from: '2026-11-22T13:00:00Z', text: 'Позже' }
  const payload = JSON.stringify({ ...message, later })
  expect(parseMessage(payload, Date.parse(later.from) - 1)).toEqual(message)
  expect(parseMessage(payload, Date.parse(later.from))).toEqual({ ...message, text: 'Позже' })
})

it('takes a message of an earlier release for one to the office', () => {
  const { to, ...earlier } = message
  expect(parseMessage(JSON.stringify(earlier), now).to).toEqual(to)
})

it.each([
  ['no JSON', '{"secret'],
  ['another shape', '{"text": "secret"}'],
  ['a reference that climbs out of its folder', JSON.stringify({ ...message, reference: '../a' })],
])('refuses %s without quoting it', (_what, payload) => {
  expect(() => parseMessage(payload, now)).toThrow(/^the queued payload is no message$/)
})
