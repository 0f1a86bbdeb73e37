import { expect, it } from 'vitest'
import { databaseProblem } from './database-problem.ts'
import { openDatabase } from './open-database.ts'
import { describeOnPostgres } from './postgres-suite.fixture.ts'
import { guardedRole } from './postgres.fixture.ts'

describeOnPostgres('a database that the environment names', (server) => {
  /** The URL of another database or user of the same server. */
  const urlWith = (url: string, change: Record<string, string>) =>
    Object.assign(new URL(url), change).href

  it('has no problem before and after it is used', async () => {
    const url = await server().createDatabase()
    expect(await databaseProblem(url)).toBeUndefined()
    const db = await openDatabase({ dataDir: '/nowhere', databaseUrl: url })
    await db.destroy()
    expect(await databaseProblem(url)).toBeUndefined()
  })

  it.each([
    ['is not there', { pathname: '/missing' }, /has no database "missing": make it/],
    ['is of a user who is not there', { username: 'nobody' }, /does not let the user "nobody" in/],
    ['is asked for with a wrong password', { ...guardedRole, password: 'no' }, /the password of/],
    ['is asked for without a password', { ...guardedRole, password: '' }, /the password of/],
    ['is of another user', guardedRole, /alter database "requests_\d+" owner to "guarded"/],
  ])('is refused with its mend, as the site says it too, if it %s', async (_, change, mend) => {
    const url = urlWith(await server().createDatabase(), change)
    const problem = await databaseProblem(url)
    expect(problem).toMatch(/^DATABASE_URL: PostgreSQL at 127\.0\.0\.1:\d+ /)
    expect(problem).toMatch(mend)
    await expect(openDatabase({ dataDir: '/nowhere', databaseUrl: url })).rejects.toThrow(problem)
  })
})
