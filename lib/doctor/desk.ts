import { existsSync } from 'node:fs'
import { databaseProblem } from '#lib/consultations/store/database-problem.ts'
import {
  connect,
  requestsPath,
  type DatabasePlace,
} from '#lib/consultations/store/open-database.ts'
import { advice, error, type Finding } from './finding.ts'

/** Whether anybody can sign in at the desk, where requests are answered. Creates no database. */
export async function deskFindings(
  place: DatabasePlace,
  { isPublic }: { isPublic: boolean },
): Promise<Finding[]> {
  const refusal = place.databaseUrl && (await databaseProblem(place.databaseUrl))
  if (refusal) return [error(refusal)]
  try {
    if ((await countAccounts(place)) > 0) return []
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    return [
      error(`The database of requests could not be read${code}: see DATABASE_URL or DATA_DIR`),
    ]
  }
  const message =
    'The desk has no account, so nobody can answer requests: npm run --silent requests -- user add NAME --role owner'
  return [isPublic ? error(message) : advice(message)]
}

async function countAccounts(place: DatabasePlace): Promise<number> {
  if (place.databaseUrl === undefined && !existsSync(requestsPath(place.dataDir))) return 0
  const db = connect(place)
  try {
    const tables = await db.introspection.getTables()
    if (!tables.some(({ name }) => name === 'desk_users')) return 0
    const accounts = await db
      .selectFrom('desk_users')
      .select('name')
      .where('disabled_at', 'is', null)
      .execute()
    return accounts.length
  } finally {
    await db.destroy()
  }
}
