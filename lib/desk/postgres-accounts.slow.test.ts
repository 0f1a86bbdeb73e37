import { expect, it, onTestFinished } from 'vitest'
import { describeOnPostgres } from '#lib/consultations/store/postgres-suite.fixture.ts'
import { openRequestDatabase } from '#lib/consultations/store/request-database.ts'
import { createAccounts } from './accounts.ts'
import { createSessions, sessionIdOf } from './sessions.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'

describeOnPostgres('the accounts of the desk', (server) => {
  /** What two instances of the site have on one database. */
  async function openTwo() {
    const clock = { ms: Date.parse('2026-11-28T12:00:00Z') }
    const databaseUrl = await server().createDatabase()
    const open = async () => {
      const database = await openRequestDatabase({ dataDir: '', databaseUrl })
      onTestFinished(() => database.close())
      const now = () => clock.ms
      return {
        accounts: createAccounts(database, now),
        sessions: createSessions(database, now),
        attempts: createSignInAttempts(database, now),
      }
    }
    return { clock, one: await open(), other: await open() }
  }

  it('are the same for both instances, and come back after they were removed', async () => {
    const { one, other } = await openTwo()
    const anna = { name: 'anna', role: 'concierge' } as const
    expect(await one.accounts.add(anna, 'first')).toBe(true)
    expect(await other.accounts.add(anna, 'second')).toBe(false)
    await one.sessions.create('anna')
    expect(await other.accounts.list()).toMatchObject([{ name: 'anna', sessions: 1 }])
    expect(await other.accounts.remove('anna')).toBe('removed')
    expect(await one.accounts.find('anna')).toBeUndefined()
    expect(await one.accounts.add({ ...anna, role: 'owner' }, 'third')).toBe(true)
    expect(await other.accounts.find('anna')).toMatchObject({
      role: 'owner',
      password: 'third',
    })
  })

  it('have sessions that one instance opens and the other prolongs and ends', async () => {
    const { clock, one, other } = await openTwo()
    await one.accounts.add({ name: 'anna', role: 'owner' }, 'hash')
    const token = await one.sessions.create('anna')
    clock.ms += 6 * 24 * 3_600_000
    expect(await other.sessions.find(token)).toMatchObject({ account: { name: 'anna' } })
    expect(await one.sessions.list('anna')).toMatchObject([
      { id: sessionIdOf(token), seenAt: '2026-12-04T12:00:00.000Z' },
    ])
    expect(await other.sessions.end(sessionIdOf(token))).toBe(true)
    expect(await one.sessions.find(token)).toBeUndefined()
  })

  it('are guarded by one count of failed guesses', async () => {
    const { clock, one, other } = await openTwo()
    const attempt = { name: 'anna', network: '203.0.113.0/24' }
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await (guess % 2 === 0 ? one : other).attempts.begin(attempt)).toBe(true)
    }
    expect(await one.attempts.begin(attempt)).toBe(false)
    await other.attempts.succeed(attempt)
    expect(await one.attempts.begin(attempt)).toBe(true)
    clock.ms += 15 * 60_000
    expect(await other.attempts.begin(attempt)).toBe(true)
  })
})
