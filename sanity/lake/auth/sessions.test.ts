import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { migrations } from '#lake/store/migrations.ts'
import { createUsers } from '#lake/users/users.ts'
import { createSessions, linkLifetime, passwordLifetime } from './sessions.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A user and a clock that stands until it is moved. */
function openSessions() {
  const clock = { ms: Date.parse('2026-11-22T12:00:00Z') }
  const now = () => clock.ms
  const db = new DatabaseSync(':memory:')
  db.exec(`pragma foreign_keys = on; ${migrations.join(';')}`)
  const { id } = createUsers(db, now).localAdministrator()
  const sessions = createSessions(db, now)
  const open = (lifetime = passwordLifetime) =>
    sessions.exchange(sessions.createSignInId(id, lifetime)) ?? ''
  const count = (table: string) => db.prepare(`select count(*) as n from ${table}`).get()?.['n']
  return { clock, db, id, sessions, open, count }
}

it.each([
  ['a password', passwordLifetime, 2 * minute],
  ['a link', linkLifetime, 15 * minute],
])('waits for the id of %s as long as it says', (_what, lifetime, ms) => {
  const { clock, id, sessions } = openSessions()
  const [used, late] = [1, 2].map(() => sessions.createSignInId(id, lifetime))
  clock.ms += ms
  expect(sessions.exchange(used ?? '')).toMatch(/^ls/)
  clock.ms += 1
  expect(sessions.exchange(late ?? '')).toBeNull()
})

it('deletes ids that were not used in time', () => {
  const { clock, id, sessions, count } = openSessions()
  sessions.createSignInId(id, passwordLifetime)
  clock.ms += 2 * minute
  sessions.createSignInId(id, passwordLifetime)
  expect(count('sign_in_ids')).toBe(2)
  clock.ms += 1
  sessions.createSignInId(id, passwordLifetime)
  expect(count('sign_in_ids')).toBe(2)
})

it('opens a session for thirty days by password, for twelve hours by link', () => {
  const { clock, sessions, open } = openSessions()
  expect(sessions.endOf(open())).toBe(clock.ms + 30 * day)
  expect(sessions.endOf(open(linkLifetime))).toBe(clock.ms + 12 * hour)
  expect(sessions.endOf('unknown')).toBeNull()
})

it('ends a session unused for twelve hours, to the millisecond', () => {
  const { clock, id, sessions, open } = openSessions()
  const token = open()
  clock.ms += 12 * hour - 1
  expect(sessions.find(token)).toEqual({ kind: 'token', id, role: 'administrator' })
  clock.ms += 12 * hour
  expect(sessions.find(token)).toBe('expired')
})

it('writes the use of a session down every five minutes', () => {
  const { clock, db, sessions, open } = openSessions()
  const token = open()
  const usedAt = () => db.prepare('select used from sessions').get()?.['used']
  const opened = clock.ms
  clock.ms += 5 * minute
  sessions.find(token)
  expect(usedAt()).toBe(opened)
  clock.ms += 1
  sessions.find(token)
  expect(usedAt()).toBe(clock.ms)
})

it('writes the use down as well when the clock was ahead before', () => {
  const { clock, db, sessions, open } = openSessions()
  const token = open()
  clock.ms -= hour
  sessions.find(token)
  expect(db.prepare('select used from sessions').get()?.['used']).toBe(clock.ms)
})

it('answers an ended session as expired for thirty days, then as unknown', () => {
  const { clock, sessions, open, count } = openSessions()
  const token = open(linkLifetime)
  clock.ms += 12 * hour + 30 * day
  open()
  expect(sessions.find(token)).toBe('expired')
  expect(count('sessions')).toBe(2)
  clock.ms += 1
  open()
  expect(sessions.find(token)).toBeNull()
})

it('ends a session with its user, and when it is revoked, and no other', () => {
  const { db, sessions, open } = openSessions()
  const [first, second] = [open(), open()]
  sessions.revoke(first)
  expect([sessions.find(first), sessions.find(second)]).toMatchObject([null, { kind: 'token' }])
  db.exec('delete from users')
  expect(sessions.find(second)).toBeNull()
})
