import { existsSync } from 'node:fs'
import { moveRequests, type MoveResult } from '#lib/consultations/store/move.ts'
import { openDatabase, requestsPath } from '#lib/consultations/store/open-database.ts'
import type { Env } from '#lib/env.ts'
import { CommandFailure, reasonOf, UsageError, type Command } from './command.ts'
import { siteAddress } from './site-address.ts'
import { toTable } from './table.ts'

export const move: Command = {
  summary: 'copies everything from SQLite to PostgreSQL',
  help: `Usage: npm run --silent requests -- move

Copies requests, consents, queue, accounts and subscribers from the SQLite file of DATA_DIR to the
empty database in PostgreSQL that DATABASE_URL names, in one transaction, and compares the counts.
Stop the site first: what comes during the copy would be missing. The SQLite file stays as it is.
`,
  async run(args, session) {
    if (args.length > 0) throw new UsageError('this command has no arguments')
    await check(session.env)
    const result = await moveAll(session.env)
    if (result.kind === 'notEmpty') {
      throw new CommandFailure(`the new database is not empty: table ${result.table} has rows`)
    }
    session.print(toTable(result.tables.map(({ name, rows }) => [name, String(rows)])))
    session.print(`
All rows are copied. Next:
1. Keep DATABASE_URL where the site reads it.
2. Keep ${session.env.dataDir}/secrets.json: every instance needs it.
3. Start the site and look at the requests at the desk.
4. Then delete requests.sqlite and the files beside it in ${session.env.dataDir}: they hold
   personal data, and no later erasure reaches them.
`)
  },
}

async function check(env: Env): Promise<void> {
  if (env.databaseUrl === undefined) {
    throw new CommandFailure('set DATABASE_URL to the new database: postgres://…')
  }
  if (!existsSync(requestsPath(env.dataDir))) {
    throw new CommandFailure(`there are no requests in ${env.dataDir}`)
  }
  const answers = await fetch(`${siteAddress(env)}/api/health/`).then(
    () => true,
    () => false,
  )
  if (answers) throw new CommandFailure(`the site runs at ${siteAddress(env)}: stop it first`)
}

async function moveAll({ dataDir, databaseUrl }: Env): Promise<MoveResult> {
  const target = await openDatabase({ dataDir, databaseUrl }).catch((error: unknown) => {
    throw new CommandFailure(`the new database cannot be opened: ${reasonOf(error)}`)
  })
  try {
    const source = await openDatabase({ dataDir, databaseUrl: undefined })
    return await moveRequests(source, target).finally(() => source.destroy())
  } finally {
    await target.destroy()
  }
}
