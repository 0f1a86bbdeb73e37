import { expect, it } from 'vitest'
import { setUpAccounts } from './desk-database.fixture.ts'
import { sessionIdOf } from './sessions.ts'

const day = 24 * 60 * 60 * 1000

async function setUp() {
  const parts = await setUpAccounts()
  await parts.accounts.add({ name: 'anna', role: 'owner' }, 'hash')
  await parts.accounts.add({ name: 'olga', role: 'concierge' }, 'hash')
  return parts
}

it('opens with its token alone, of which nothing is stored but a hash', async () => {
  const { sessions, database } = await setUp()
  const token = await sessions.create('anna')
  expect(await sessions.find(token)).toEqual({
    id: sessionIdOf(token),
    account: { name: 'anna', role: 'owner' },
  })
  expect(await sessions.find('')).toBeUndefined()
  expect(await sessions.find(sessionIdOf(token))).toBeUndefined()
  const rows = await database.db.selectFrom('desk_sessions').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
})

it('ends after a week without use', async () => {
  const { sessions, clock } = await setUp()
  const token = await sessions.create('anna')
  clock.ms += 6 * day
  expect(await sessions.find(token)).toBeDefined()
  clock.ms += 6 * day
  expect(await sessions.find(token)).toBeDefined()
  clock.ms += 7 * day
  expect(await sessions.find(token)).toBeUndefined()
})

it('ends after a month, however much it is used', async () => {
  const { sessions, clock } = await setUp()
  const token = await sessions.create('anna')
  for (let days = 0; days < 29; days += 1) {
    clock.ms += day
    expect(await sessions.find(token)).toBeDefined()
  }
  clock.ms += day
  expect(await sessions.find(token)).toBeUndefined()
})

it('goes on while nothing can be written', async () => {
  const { sessions, clock, database } = await setUp()
  const token = await sessions.create('anna')
  await database.transactions.close()
  clock.ms += day
  expect(await sessions.find(token)).toBeDefined()
})

it('is listed with the time of its last use, the latest first', async () => {
  const { sessions, clock } = await setUp()
  const place = { network: '203.0.113.0/24', agent: 'Chrome, Android' }
  const first = await sessions.create('anna', place)
  const second = await sessions.create('olga')
  clock.ms += day
  await sessions.find(first)
  expect(await sessions.list()).toEqual([
    {
      id: sessionIdOf(first),
      user: 'anna',
      createdAt: '2026-11-28T12:00:00.000Z',
      seenAt: '2026-11-29T12:00:00.000Z',
      ...place,
    },
    {
      id: sessionIdOf(second),
      user: 'olga',
      createdAt: '2026-11-28T12:00:00.000Z',
      seenAt: '2026-11-28T12:00:00.000Z',
      network: null,
      agent: null,
    },
  ])
  expect(await sessions.list('olga')).toMatchObject([{ id: sessionIdOf(second) }])
})

it('can be ended, by others only where no user is named', async () => {
  const { sessions } = await setUp()
  const token = await sessions.create('anna')
  expect(await sessions.end(sessionIdOf(token), 'olga')).toBe(false)
  expect(await sessions.find(token)).toBeDefined()
  expect(await sessions.end(sessionIdOf(token))).toBe(true)
  expect(await sessions.find(token)).toBeUndefined()
  expect(await sessions.end(sessionIdOf(token))).toBe(false)
})
