import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { keptFormCookies, keptFormToken, longestToken } from './kept-form-cookie.ts'
import { verifyStamp } from './stamp.ts'
import { variedWords } from './varied-words.fixture.ts'
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
  const form = forms.retryForm(forms.keepForm(rejected))
  expect(form).toMatchObject({ ...rejected, key: 'the first key' })
  expect(form && verdict(form)).toBe('fresh')
})

it.each([
  ['is taken', { values, errors: {}, reason: 'conflict' }],
  ['was empty', { values: { ...values, key: '' }, errors: {}, reason: 'invalid' }],
] as const)('gives a rejected form another key if its own %s', (_what, rejected) => {
  const { forms, verdict } = setUp()
  const form = forms.retryForm(forms.keepForm(rejected))
  expect(form?.key).toMatch(/^[0-9a-f-]{36}$/)
  expect(form && verdict(form)).toBe('fresh')
})

it('keeps the receipt of a request for fifteen minutes', () => {
  const { clock, forms } = setUp()
  const receipt = { number: 7, channel: 'email', contact: 'ivan@example.com' } as const
  const token = forms.keepReceipt(receipt)
  clock.ms += 15 * 60_000 - 1
  expect(forms.receipt(token)).toEqual(receipt)
  expect(forms.receipt('guess')).toBeUndefined()
  clock.ms += 1
  expect(forms.receipt(token)).toBeUndefined()
})

it('gives back every word of the longest form, by any instance that has the same key', () => {
  const { clock, forms } = setUp()
  const message = variedWords(7_900)
  const kept = forms.keepForm({ values: { message }, errors: {}, reason: 'tooMany' })
  expect(kept.length).toBeLessThanOrEqual(longestToken)
  const cookies = new Map(
    keptFormCookies('draft', kept, { path: '/', secure: true }).map((line) => {
      const [name = '', value = ''] = line.split(';', 1).join().split('=')
      return [name, value]
    }),
  )
  // One cookie is not enough.
  expect([...cookies.keys()]).toEqual(['draft', 'draft_2', 'draft_3'])
  const token = keptFormToken('draft', (name) => cookies.get(name))
  const other = createVisitorForms({ now: () => clock.ms, stampKeys: () => stampKeys })
  expect(other.retryForm(token)?.values.message).toBe(message)
  const stranger = createVisitorForms({
    now: () => clock.ms,
    stampKeys: () => ['another key of an owner'],
  })
  expect(stranger.retryForm(token)).toBeUndefined()
})

it('cuts what nobody has written until cookies carry it', () => {
  const { forms } = setUp()
  const message = randomBytes(12_000).toString('base64')
  const token = forms.keepForm({ values: { ...values, message }, errors: {}, reason: 'invalid' })
  expect(token.length).toBeLessThanOrEqual(longestToken)
  const kept = forms.retryForm(token)?.values
  expect(kept?.name).toBe('Иван')
  expect(message.startsWith(kept?.message ?? 'nothing')).toBe(true)
})

it('takes a receipt for no form, and a form for no receipt', () => {
  const { forms } = setUp()
  const receipt = forms.keepReceipt({ number: 7, channel: 'phone', contact: '+79211234567' })
  expect([forms.retryForm(receipt), forms.typedAddress(receipt)]).toEqual([undefined, undefined])
})
