import { afterAll, beforeAll, describe } from 'vitest'
import { findPostgres, startPostgres, type PostgresServer } from './postgres.fixture.ts'

/**
 * Describes tests that share a server of PostgreSQL, which `server` returns once they run. Without
 * PostgreSQL they are left out.
 */
export function describeOnPostgres(
  name: string,
  define: (server: () => PostgresServer) => void,
): void {
  const programs = findPostgres()
  describe.skipIf(programs === undefined)(`${name} (PostgreSQL)`, () => {
    let started: PostgresServer | undefined
    beforeAll(async () => {
      started = await startPostgres(programs ?? '')
    })
    afterAll(() => started?.stop())
    define(() => {
      if (started === undefined) throw new Error('PostgreSQL runs during tests alone')
      return started
    })
  })
}
