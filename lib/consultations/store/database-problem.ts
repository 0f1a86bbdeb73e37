import { Client } from 'pg'

/** How long PostgreSQL may take to answer. */
const patienceMs = 5_000

/**
 * Why the requests of an installation cannot be stored in its PostgreSQL, in one line that says what
 * to do and has no password; undefined if they can. Changes nothing.
 */
export async function databaseProblem(databaseUrl: string): Promise<string | undefined> {
  try {
    return await ask(databaseUrl)
  } catch (error) {
    return explainRefusal(error, databaseUrl) ?? `${placeOf(databaseUrl)}: ${wordsOf(error)}`
  }
}

async function ask(connectionString: string): Promise<string | undefined> {
  const client = new Client({ connectionString, connectionTimeoutMillis: patienceMs })
  // A server that ends meanwhile; the query rejects.
  client.on('error', () => undefined)
  try {
    await client.connect()
    // Since PostgreSQL 15, a role may create nothing in the schema of another.
    const { rows } = await client.query<{ isUsable: boolean }>(`
      select coalesce(has_schema_privilege(current_schema(), 'create'), false)
        or to_regclass('kysely_migration') is not null as "isUsable"`)
    return rows[0]?.isUsable === true ? undefined : mayNotCreate(connectionString)
  } finally {
    await client.end()
  }
}

/**
 * What the error of a connection means to the operator, in one line; undefined if it says nothing of
 * the connection. `error` is what `pg` throws.
 */
export function explainRefusal(error: unknown, databaseUrl: string): string | undefined {
  const { user, database } = partsOf(databaseUrl)
  const place = placeOf(databaseUrl)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words = wordsOf(error)
  if (noAnswer.has(code) || /timeout|Connection terminated/.test(words)) {
    return `${place} does not answer (${code || words}): start it, or correct host and port in DATABASE_URL`
  }
  if (code === '28P01' || words.startsWith('SASL')) {
    return `${place} does not take the password of the user "${user}": correct it in DATABASE_URL (@, : and / are written %40, %3A and %2F), or set it in PostgreSQL: alter role "${user}" password '…'`
  }
  if (code === '28000') {
    return `${place} does not let the user "${user}" in (${words}): make the role in PostgreSQL, allow it in pg_hba.conf, or correct DATABASE_URL`
  }
  if (code === '3D000') {
    return `${place} has no database "${database}": make it (createdb --owner=${user} ${database}), or correct DATABASE_URL`
  }
  if (code === '57P03')
    return `${place} is starting or stopping (${words}): start it again in a moment`
  if (code === '53300') {
    return `${place} has no connection left (${words}): raise max_connections, or end what holds them`
  }
  return code === '42501' && /schema/.test(words) ? mayNotCreate(databaseUrl) : undefined
}

/** System errors before there is a connection. */
const noAnswer = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ENOENT',
])

function mayNotCreate(databaseUrl: string): string {
  const { user, database } = partsOf(databaseUrl)
  return `${placeOf(databaseUrl)} does not let the user "${user}" make tables in the database "${database}": alter database "${database}" owner to "${user}"`
}

function placeOf(databaseUrl: string): string {
  return `DATABASE_URL: PostgreSQL at ${partsOf(databaseUrl).host}`
}

/** What of the URL may be shown; empty parts are those that `pg` takes from elsewhere. */
function partsOf(databaseUrl: string): { host: string; user: string; database: string } {
  const url = URL.parse(databaseUrl)
  return {
    host: url?.host ?? '',
    user: decoded(url?.username ?? ''),
    database: decoded(url?.pathname.slice(1) ?? ''),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A bare % is no escape.
    return text
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return (error.message || error.name).replaceAll(/\s+/g, ' ')
}
