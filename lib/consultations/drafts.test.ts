import { expect, it } from 'vitest'
import { createDrafts, type Draft } from './drafts.ts'

const minute = 60_000

function setUp() {
  const clock = { ms: 0 }
  const drafts = createDrafts({ now: () => clock.ms })
  const keep = (name: string, owner = 'someone') => drafts.keep(draftOf(name), owner)
  return { clock, drafts, keep }
}

function draftOf(name: string): Draft {
  return { values: { name }, errors: { contact: 'fix it' }, reason: 'invalid' }
}

it('returns a draft for its token every time the page is loaded', () => {
  const { drafts, keep } = setUp()
  const [first, second] = [keep('first'), keep('second')]
  expect(drafts.get(first)).toEqual(draftOf('first'))
  expect(drafts.get(first)).toEqual(draftOf('first'))
  expect(drafts.get(second)).toEqual(draftOf('second'))
  expect(drafts.get('guess')).toBeUndefined()
})

it('forgets a draft after fifteen minutes', () => {
  const { clock, drafts, keep } = setUp()
  const token = keep('a')
  clock.ms += 15 * minute - 1
  expect(drafts.get(token)).toBeDefined()
  clock.ms += 1
  expect(drafts.get(token)).toBeUndefined()
})

it('drops the oldest drafts of an owner over the limit, and none of others', () => {
  const { drafts, keep } = setUp()
  const other = keep('other', 'other')
  const tokens = Array.from({ length: 30 }, (_, i) => keep(String(i), 'flood'))
  expect(tokens.filter((token) => drafts.get(token) !== undefined)).toEqual(tokens.slice(10))
  expect(drafts.get(other)).toBeDefined()
})

it('drops the oldest of all beyond a thousand', () => {
  const { drafts, keep } = setUp()
  const tokens = Array.from({ length: 1001 }, (_, i) => keep(String(i), String(i)))
  expect(tokens.filter((token) => drafts.get(token) !== undefined)).toEqual(tokens.slice(1))
})

it('makes room of what has expired before it drops anything that has not', () => {
  const { clock, drafts, keep } = setUp()
  for (let i = 0; i < 10; i++) keep(String(i), 'one')
  clock.ms += 10 * minute
  const young = Array.from({ length: 10 }, (_, i) => keep(String(i), 'one'))
  clock.ms += 5 * minute
  keep('new', 'one')
  expect(young.every((token) => drafts.get(token) !== undefined)).toBe(true)
})

it('keeps twenty of one owner and a thousand of all', () => {
  const { drafts, keep } = setUp()
  const own = Array.from({ length: 20 }, (_, i) => keep(String(i), 'one'))
  const others = Array.from({ length: 980 }, (_, i) => keep(String(i), `other ${i}`))
  expect([...own, ...others].every((token) => drafts.get(token) !== undefined)).toBe(true)
})
