import { expect, it } from 'vitest'
import { createKeptForms } from './kept-forms.ts'
import type { RejectedForm } from './rejected-forms.ts'

const minute = 60_000

function setUp() {
  const clock = { ms: 0 }
  const rejectedForms = createKeptForms<RejectedForm>({ now: () => clock.ms })
  const keep = (name: string, owner = 'someone') => rejectedForms.keep(formOf(name), owner)
  return { clock, rejectedForms, keep }
}

function formOf(name: string): RejectedForm {
  return { values: { name }, errors: { contact: 'fix it' }, reason: 'invalid' }
}

it('returns a rejected form for its token every time the page is loaded', () => {
  const { rejectedForms, keep } = setUp()
  const [first, second] = [keep('first'), keep('second')]
  expect(rejectedForms.get(first)).toEqual(formOf('first'))
  expect(rejectedForms.get(first)).toEqual(formOf('first'))
  expect(rejectedForms.get(second)).toEqual(formOf('second'))
  expect(rejectedForms.get('guess')).toBeUndefined()
})

it('forgets a rejected form after fifteen minutes', () => {
  const { clock, rejectedForms, keep } = setUp()
  const token = keep('a')
  clock.ms += 15 * minute - 1
  expect(rejectedForms.get(token)).toBeDefined()
  clock.ms += 1
  expect(rejectedForms.get(token)).toBeUndefined()
})

it('drops the oldest rejected forms of an owner over the limit, and none of others', () => {
  const { rejectedForms, keep } = setUp()
  const other = keep('other', 'other')
  const tokens = Array.from({ length: 30 }, (_, i) => keep(String(i), 'flood'))
  expect(tokens.filter((token) => rejectedForms.get(token) !== undefined)).toEqual(tokens.slice(10))
  expect(rejectedForms.get(other)).toBeDefined()
})

it('drops the oldest of all beyond a thousand', () => {
  const { rejectedForms, keep } = setUp()
  const tokens = Array.from({ length: 1001 }, (_, i) => keep(String(i), String(i)))
  expect(tokens.filter((token) => rejectedForms.get(token) !== undefined)).toEqual(tokens.slice(1))
})

it('makes room of what has expired before it drops anything that has not', () => {
  const { clock, rejectedForms, keep } = setUp()
  for (let i = 0; i < 10; i++) keep(String(i), 'one')
  clock.ms += 10 * minute
  const young = Array.from({ length: 10 }, (_, i) => keep(String(i), 'one'))
  clock.ms += 5 * minute
  keep('new', 'one')
  expect(young.every((token) => rejectedForms.get(token) !== undefined)).toBe(true)
})

it('keeps twenty of one owner and a thousand of all', () => {
  const { rejectedForms, keep } = setUp()
  const own = Array.from({ length: 20 }, (_, i) => keep(String(i), 'one'))
  const others = Array.from({ length: 980 }, (_, i) => keep(String(i), `other ${i}`))
  expect([...own, ...others].every((token) => rejectedForms.get(token) !== undefined)).toBe(true)
})
