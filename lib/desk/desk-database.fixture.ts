import { onTestFinished } from 'vitest'
import { openRequestDatabase } from '#lib/consultations/store/request-database.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createAccounts } from './accounts.ts'
import { createSessions } from './sessions.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'

/** The accounts and sessions of a new database, with a clock that the test sets. */
export async function setUpAccounts() {
  const clock = { ms: Date.parse('2026-11-28T12:00:00Z') }
  const now = () => clock.ms
  const dataDir = temporaryFolder()
  const database = await openRequestDatabase({ dataDir, databaseUrl: undefined })
  onTestFinished(() => database.close())
  return {
    clock,
    dataDir,
    database,
    accounts: createAccounts(database, now),
    sessions: createSessions(database, now),
    attempts: createSignInAttempts(database, now),
  }
}
