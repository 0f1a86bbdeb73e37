import { parseArgs } from 'node:util'
import { moveRequests } from '#lib/consultations/store/move.ts'
import { openDatabase } from '#lib/consultations/store/open-database.ts'
import { CommandFailure, reasonOf, UsageError, type Command, type Session } from './command.ts'
import { siteAddress } from './site-address.ts'
import { toTable } from './table.ts'

export const move: Command = {
  summary: 'copies everything from SQLite to PostgreSQL',
  help: `Usage: npm run --silent requests -- move --to URL

Copies requests, consents, queue, accounts and subscribers from the SQLite file of DATA_DIR to an
empty database in PostgreSQL, in one transaction, and compares the counts. Stop the site first: what
comes during the copy would be missing. The SQLite file stays as it is.

  --to URL  postgres://user:password@host/database
`,
  async run(args, session) {
    const { values } = parseArgs({ args, options: { to: { type: 'string' } } })
    if (values.to === undefined || !/^postgres(?:ql)?:\/\//.test(values.to)) {
      throw new UsageError('give the address of the new database: --to postgres://…')
    }
    await checkSource(session)
    const result = await moveTo(values.to, session)
    if (result.kind === 'notEmpty') {
      throw new CommandFailure(`the new database is not empty: table ${result.table} has rows`)
    }
    session.print(toTable(result.tables.map(({ name, rows }) => [name, String(rows)])))
    session.print(`
All rows are copied. Next:
1. Set DATABASE_URL to the address of the new database.
2. Keep ${session.env.dataDir}/secrets.json: every instance needs it.
3. Start the site and look at the requests at the desk.
4. Then delete requests.sqlite and the files beside it in ${session.env.dataDir}: they hold
   personal data, and no later erasure reaches them.
`)
  },
}

async function checkSource({ env, hasDatabase }: Session): Promise<void> {
  if (env.databaseUrl !== undefined) {
    throw new CommandFailure('DATABASE_URL is set: the requests are in PostgreSQL already')
  }
  if (!hasDatabase) throw new CommandFailure(`there are no requests in ${env.dataDir}`)
  const answers = await fetch(`${siteAddress(env)}/api/health/`).then(
    () => true,
    () => false,
  )
  if (answers) throw new CommandFailure(`the site runs at ${siteAddress(env)}: stop it first`)
}

async function moveTo(databaseUrl: string, session: Session) {
  const { db } = await session.database()
  const target = await openDatabase({ dataDir: session.env.dataDir, databaseUrl }).catch(
    (error: unknown) => {
      throw new CommandFailure(`the new database cannot be opened: ${reasonOf(error)}`)
    },
  )
  try {
    return await moveRequests(db, target)
  } finally {
    await target.destroy()
  }
}
