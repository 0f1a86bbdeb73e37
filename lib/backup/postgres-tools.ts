import { rm } from 'node:fs/promises'
import { environmentWith } from '#lib/env/child-environment.ts'
import { BackupFailure } from './failure.ts'
import { runProgram } from './programs.ts'

/** Where the dump of the requests is in a backup. */
export const dumpFile = 'requests.dump'

/** Dumps a database in PostgreSQL's custom format, as of a snapshot that somebody holds. */
export async function dump(databaseUrl: string, snapshot: string, to: string): Promise<void> {
  const args = ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`]
  try {
    await run('pg_dump', [...args, `--file=${to}`], databaseUrl)
  } catch (error) {
    await rm(to, { force: true })
    throw error
  }
}

/** Restores a dump into an empty database, all or nothing. */
export async function restoreDump(from: string, databaseUrl: string): Promise<void> {
  const args = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction']
  await run('pg_restore', [...args, from], databaseUrl)
}

/** Reads a dump to its end, without a database. */
export async function listDump(from: string): Promise<void> {
  const args = ['--file=/dev/null', from]
  const done = await runProgram('pg_restore', args, environmentWith({ LC_ALL: 'C' }))
  explain('pg_restore', done)
}

async function run(program: string, args: readonly string[], databaseUrl: string): Promise<void> {
  const { address, password } = splitUrl(databaseUrl)
  // Arguments are seen by every user of the machine.
  const env = environmentWith({ LC_ALL: 'C', ...(password !== '' && { PGPASSWORD: password }) })
  explain(program, await runProgram(program, [...args, `--dbname=${address}`], env))
}

/** The address without the password. */
export function splitUrl(databaseUrl: string): { address: string; password: string } {
  const url = new URL(databaseUrl)
  const password = decodeURIComponent(url.password) || (url.searchParams.get('password') ?? '')
  url.password = ''
  url.searchParams.delete('password')
  return { address: url.href, password }
}

function explain(program: string, done: { code: number; stderr: string } | undefined): void {
  if (done === undefined) {
    throw new BackupFailure(
      `There is no ${program}: install PostgreSQL's client programs (Debian: apt-get install postgresql-client) of the server's version or newer`,
    )
  }
  if (done.code === 0) return
  const reason = done.stderr.trim()
  if (/server version mismatch/.test(reason)) {
    throw new BackupFailure(
      `${program} is older than the server: install PostgreSQL's client programs of the server's version. It says: ${reason}`,
    )
  }
  throw new Error(reason || `${program} has failed`)
}
