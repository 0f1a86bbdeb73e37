const refused = new Set(['28P01', '28000'])
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  // It starts or stops.
  '57P01',
  '57P03',
])

/** Why PostgreSQL was not reached, and what to do; undefined for an error of another kind. */
export function databaseProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  const { message } = error
  if (refused.has(code) || /client password must be/.test(message)) {
    return `PostgreSQL does not let in the user of DATABASE_URL (${message}): correct user and password there; in a password, write @ : / # % as %40 %3A %2F %23 %25`
  }
  if (code === '3D000') {
    return `There is no such database on the server of DATABASE_URL (${message}): create it, or correct its name`
  }
  if (code === '53300') {
    return `PostgreSQL takes no more connections (${message}): try again later, or raise its max_connections`
  }
  if (
    away.has(code) ||
    /connection timeout|trying to connect|terminated unexpected/.test(message)
  ) {
    return `PostgreSQL does not answer at the address of DATABASE_URL (${code || message}): start it, or correct host and port`
  }
  return databaseProblem(error.cause)
}
