import { expect, it } from 'vitest'
import { z } from 'zod'
import { createKeptForms } from './kept-forms.ts'

const minute = 60_000
const schema = z.object({ name: z.string() })
const key = 'a key of sixteen characters'

function setUp(...keys: [string, ...string[]]) {
  const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
  return {
    clock,
    forms: createKeptForms({ now: () => clock.ms, keys: () => keys, kind: 'test', schema }),
  }
}

it('gives a form back every time its page is loaded, for fifteen minutes', () => {
  const { clock, forms } = setUp(key)
  const token = forms.keep({ name: 'Иван' })
  clock.ms += 15 * minute - 1
  expect([forms.get(token), forms.get(token)]).toEqual([{ name: 'Иван' }, { name: 'Иван' }])
  clock.ms += 1
  expect(forms.get(token)).toBeUndefined()
})

it('shows nothing of the form, and never the same token twice', () => {
  const { forms } = setUp(key)
  const name = 'Иван'.repeat(50)
  const [one, other] = [forms.keep({ name }), forms.keep({ name })]
  expect(one).not.toBe(other)
  expect(one).toMatch(/^[\w-]+$/)
  expect(Buffer.from(one, 'base64url').includes('Иван')).toBe(false)
})

it.each(['', 'guess', 'a'.repeat(5_000), '.', '🙂'])('finds nothing under %j', (token) => {
  expect(setUp(key).forms.get(token)).toBeUndefined()
})

it('refuses a token that was changed, or sealed with another key', () => {
  const { forms } = setUp(key)
  const token = forms.keep({ name: 'Иван' })
  const bytes = Buffer.from(token, 'base64url')
  for (const at of [0, 12, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(forms.get(changed.toString('base64url'))).toBeUndefined()
  }
  expect(setUp('a key of another owner').forms.get(token)).toBeUndefined()
})

it('refuses what another version of the program keeps differently', () => {
  const { clock, forms } = setUp(key)
  const older = createKeptForms({
    now: () => clock.ms,
    keys: () => [key],
    kind: 'test',
    schema: z.object({ title: z.string() }),
  })
  expect(forms.get(older.keep({ title: 'Иван' }))).toBeUndefined()
})

it('gives back what was sealed before its key was replaced', () => {
  const token = setUp(key).forms.keep({ name: 'Иван' })
  expect(setUp('a new key of the owner', key).forms.get(token)).toEqual({ name: 'Иван' })
  expect(setUp('a new key of the owner').forms.get(token)).toBeUndefined()
})
