import { expect, it } from 'vitest'
import { parseMessage } from './message.ts'

const message = {
  reference: '12',
  to: { kind: 'office' },
  subject: 'Заявка',
  text: 'Текст',
  date: '2026-11-22T12:00:00.000Z',
}

it('reads what was queued', () => {
  expect(parseMessage(JSON.stringify(message))).toEqual(message)
})

it('takes a message of an earlier release for one to the office', () => {
  const { to, ...earlier } = message
  expect(parseMessage(JSON.stringify(earlier)).to).toEqual(to)
})

it.each([
  ['no JSON', '{"secret'],
  ['another shape', '{"text": "secret"}'],
  ['a reference that climbs out of its folder', JSON.stringify({ ...message, reference: '../a' })],
])('refuses %s without quoting it', (_what, payload) => {
  expect(() => parseMessage(payload)).toThrow(/^the queued payload is no message$/)
})
