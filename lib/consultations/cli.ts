import { existsSync } from 'node:fs'
import { readEnv, type Env } from '#lib/env.ts'
import { readSecrets } from '#lib/secrets.ts'
import { requestsPath } from './store/open-database.ts'
import { openConsultationStore } from './store/open-store.ts'
import type { StoredRequest } from './store/store.ts'

const usage = `Usage: npm run --silent requests -- list [--json]

  list          every request, the oldest first
  list --json   the same as one JSON array
`

process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  const [command, ...flags] = args
  if (command !== 'list' || flags.some((flag) => flag !== '--json')) {
    process.stderr.write(usage)
    return 2
  }
  const requests = await readRequests(readEnv())
  process.stdout.write(flags.includes('--json') ? `${JSON.stringify(requests)}\n` : table(requests))
  return 0
}

async function readRequests(env: Env): Promise<StoredRequest[]> {
  if (env.databaseUrl === undefined && !existsSync(requestsPath(env.dataDir))) return []
  const contactKey = readSecrets(env).stampKey
  const store = await openConsultationStore(env, { now: Date.now, contactKey })
  try {
    return await store.list()
  } finally {
    await store.close()
  }
}

function table(requests: StoredRequest[]): string {
  const rows = requests.map((request) => [
    String(request.number),
    request.createdAt.slice(0, 16).replace('T', ' '),
    request.quarantined ? 'quarantined' : request.status,
    request.channel,
    request.contact,
    request.name ?? '',
    request.timeZone ?? '',
    request.deliveries.map(({ channel, state }) => `${channel}:${state}`).join(' '),
  ])
  const header = [
    'No',
    'Created (UTC)',
    'Status',
    'Channel',
    'Contact',
    'Name',
    'Time zone',
    'Notices',
  ]
  const lines = [header, ...rows]
  const widths = header.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
