import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

export type PostgresServer = {
  /** Creates an empty database and returns its URL. */
  createDatabase(): Promise<string>
  /** Empties the tables of a database, which is faster than creating another. */
  empty(url: string): Promise<void>
  query(url: string, text: string): Promise<void>
  /** Ends the server without a goodbye, and starts it again on the same port. */
  crash(): Promise<void>
  /** Writes what is in memory to the files of the tables. */
  flush(): Promise<void>
  /** The files of tables, not of the log, in which a text stands. */
  filesWith(text: string): string[]
  stop(): Promise<void>
}

/** A role that owns nothing, and the only one whose password is looked at. */
export const guardedRole = { username: 'guarded', password: 'guarded' }

/** PostgreSQL refuses to run as root; "nobody" owns nothing else. */
const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/**
 * The folder of PostgreSQL's programs: an installed one, or Debian's, which is installed when we
 * are root. Undefined, and said so, if there is none.
 */
export function findPostgres(): string | undefined {
  const installed = newest()
  if (installed !== undefined) return installed
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write("No PostgreSQL found: installing Debian's (a minute, once)\n")
    try {
      for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]) {
        execFileSync(
          '/usr/bin/env',
          ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args],
          {
            stdio: ['ignore', 'ignore', 'inherit'],
          },
        )
      }
    } catch {
      process.stdout.write('PostgreSQL could not be installed\n')
    }
  }
  const found = newest()
  if (found === undefined) process.stdout.write('left out: the tests on PostgreSQL\n')
  return found
}

function newest(): string | undefined {
  return globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1)
}

/** Starts an empty server on a free port of this machine. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-postgres-'))
  if (unprivileged.uid !== undefined) chownSync(folder, unprivileged.uid, unprivileged.gid)
  const cluster = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  execFileSync(join(programs, 'initdb'), ['--no-sync', ...cluster, join(folder, 'data')], {
    ...unprivileged,
    cwd: folder,
    stdio: 'ignore',
  })
  const rules = join(folder, 'data/pg_hba.conf')
  const guarded = `host all ${guardedRole.username} all scram-sha-256\n`
  writeFileSync(rules, guarded + readFileSync(rules, 'utf8'))
  const port = await freePort()
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  let server = await serve(programs, folder, port, url('postgres'))
  const { username, password } = guardedRole
  await query(url('postgres'), `create role ${username} login password '${password}'`)
  let databases = 0
  return {
    async createDatabase() {
      databases += 1
      await query(url('postgres'), `create database requests_${databases}`)
      return url(`requests_${databases}`)
    },
    query,
    empty: (database) => query(database, truncate),
    async crash() {
      await end(server, 'SIGQUIT')
      server = await serve(programs, folder, port, url('postgres'))
    },
    flush: () => query(url('postgres'), 'checkpoint'),
    filesWith: (text) =>
      globSync('base/**/*', { cwd: join(folder, 'data'), withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => readIfThere(path).includes(text)),
    async stop() {
      await end(server, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL removes files while we read its folder. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.of()
    throw error
  }
}

async function serve(
  programs: string,
  folder: string,
  port: number,
  url: string,
): Promise<ChildProcess> {
  // What a test stores need not survive the machine, only the server.
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const server = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      join(folder, 'data'),
      '-p',
      String(port),
      ...options.flatMap((option) => ['-c', option]),
    ],
    { ...unprivileged, cwd: folder, stdio: 'ignore' },
  )
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error('PostgreSQL has ended instead of starting')
    await wait(50)
  }
  return server
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}

const truncate = `do $$ declare name text; begin
  for name in select tablename from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'
  loop execute format('truncate %I restart identity cascade', name); end loop;
end $$`

function answers(url: string): Promise<boolean> {
  return query(url, 'select 1').then(
    () => true,
    () => false,
  )
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
