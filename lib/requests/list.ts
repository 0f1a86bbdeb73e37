import { parseArgs } from 'node:util'
import { statuses, type RequestFilter, type StoredRequest } from '#lib/consultations/store/store.ts'
import { UsageError, type Command, type Session } from './command.ts'
import { toTable } from './table.ts'

export const list: Command = {
  summary: 'lists requests, the oldest first',
  help: `Usage: npm run --silent requests -- list [--status STATUS] [--quarantined] [--json]

Lists requests, the oldest first, with the state of their notices.

  --status STATUS  only those with this status: ${statuses.join(', ')}
  --quarantined    only those in quarantine, which look like spam; "restore" takes one out
  --json           as one JSON array
`,
  async run(args, session) {
    const { values } = parseArgs({
      args,
      options: {
        status: { type: 'string' },
        quarantined: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    const filter: RequestFilter = {}
    if (values.status !== undefined) filter.status = toStatus(values.status)
    if (values.quarantined === true) filter.quarantined = true
    const requests = await readRequests(session, filter)
    session.print(values.json === true ? `${JSON.stringify(requests)}\n` : describe(requests))
  },
}

/** The requests that the filter leaves, oldest first; creates no database. */
export async function readRequests(
  session: Session,
  filter: RequestFilter = {},
): Promise<StoredRequest[]> {
  return session.hasDatabase ? (await session.store()).list(filter) : []
}

function toStatus(text: string): (typeof statuses)[number] {
  const status = statuses.find((known) => known === text)
  if (status === undefined) throw new UsageError(`there is no status "${text}"`)
  return status
}

function describe(requests: StoredRequest[]): string {
  const header = 'No,Created (UTC),Status,Channel,Contact,Name,Time zone,Notices'.split(',')
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
  return toTable([header, ...rows])
}
