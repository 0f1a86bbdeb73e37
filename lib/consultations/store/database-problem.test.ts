import { expect, it } from 'vitest'
import { databaseProblem, explainRefusal } from './database-problem.ts'

const url = 'postgres://butler:secret@10.0.0.1:5432/requests'

/** An error as `pg` throws it. */
function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}

it.each([
  [refusal('ECONNREFUSED', ''), /does not answer \(ECONNREFUSED\): start it, or correct host/],
  [new Error('timeout expired'), /does not answer \(timeout expired\)/],
  [refusal('28P01', 'password authentication failed'), /the password of the user "butler"/],
  [new Error('SASL: client password must be a string'), /the password of the user "butler"/],
  [refusal('28000', 'no pg_hba.conf entry'), /let the user "butler" in \(no pg_hba\.conf entry\)/],
  [refusal('3D000', 'database does not exist'), /createdb --owner=butler requests/],
  [refusal('57P03', 'the database system is starting up'), /start it again in a moment/],
  [refusal('53300', 'sorry, too many clients already'), /raise max_connections/],
  [refusal('42501', 'permission denied for schema'), /alter database "requests" owner to "butler"/],
])('names the variable and the mend, and no password: %s', (error, mend) => {
  const problem = explainRefusal(error, url)
  expect(problem).toMatch(/^DATABASE_URL: PostgreSQL at 10\.0\.0\.1:5432 /)
  expect(problem).toMatch(mend)
  expect(problem).not.toContain('secret')
})

it('leaves alone what is no refusal', () => {
  expect(explainRefusal(new Error('corrupted migrations'), url)).toBeUndefined()
})

it('says that nobody listens', async () => {
  // The port of "discard", which nothing on a machine of today has.
  expect(await databaseProblem('postgres://butler:secret@127.0.0.1:9/requests')).toMatch(
    /^DATABASE_URL: PostgreSQL at 127\.0\.0\.1:9 does not answer \(ECONNREFUSED\)/,
  )
})
