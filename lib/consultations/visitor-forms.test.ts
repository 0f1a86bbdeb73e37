import { expect, it } from 'vitest'
import { verifyStamp } from './stamp.ts'
import { createVisitorForms } from './visitor-forms.ts'

const stampKeys = ['a key of sixteen characters'] as const
const values = { name: 'Иван', key: 'the first key', stamp: 'the first stamp' }

function setUp() {
  const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
  const forms = createVisitorForms({ now: () => clock.ms, stampKeys: () => stampKeys })
  const verdict = ({ key, stamp }: { key: string; stamp: string }) =>
    verifyStamp({ stampKeys, form: key }, stamp, clock.ms).kind
  return { clock, forms, verdict }
}

it('gives each rendering its own key, with a stamp that is good for no other', () => {
  const { clock, forms, verdict } = setUp()
  const [first, second] = [forms.newForm(), forms.newForm()]
  clock.ms += 20_000
  expect(first.key).not.toBe(second.key)
  expect(verdict(first)).toBe('fresh')
  expect(verdict({ ...first, stamp: second.stamp })).toBe('forged')
})

it('returns a rejected form with its key, and a stamp that a quick correction may use', () => {
  const { forms, verdict } = setUp()
  const rejected = { values, errors: { contact: 'fix it' }, reason: 'invalid' } as const
  const form = forms.retryForm(forms.keepForm(rejected, '203.0.113.1'))
  expect(form).toMatchObject({ ...rejected, key: 'the first key' })
  expect(form && verdict(form)).toBe('fresh')
})

it.each([
  ['is taken', { values, errors: {}, reason: 'conflict' }],
  ['was empty', { values: { ...values, key: '' }, errors: {}, reason: 'invalid' }],
] as const)('gives a rejected form another key if its own %s', (_what, rejected) => {
  const { forms, verdict } = setUp()
  const form = forms.retryForm(forms.keepForm(rejected, '203.0.113.1'))
  expect(form?.key).toMatch(/^[0-9a-f-]{36}$/)
  expect(form && verdict(form)).toBe('fresh')
})

it('keeps the receipt of a request for fifteen minutes', () => {
  const { clock, forms } = setUp()
  const receipt = { number: 7, channel: 'email', contact: 'ivan@example.com' } as const
  const token = forms.keepReceipt(receipt, '203.0.113.1')
  clock.ms += 15 * 60_000 - 1
  expect(forms.receipt(token)).toEqual(receipt)
  expect(forms.receipt('guess')).toBeUndefined()
  clock.ms += 1
  expect(forms.receipt(token)).toBeUndefined()
})
