import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import type { RequestDetails } from '#lib/consultations/store/store.ts'
import { byOption, UsageError, type Command, type Session } from './command.ts'
import { readRequests } from './list.ts'

export const exportAll: Command = {
  summary: 'prints every request for a spreadsheet or a program',
  help: `Usage: npm run --silent requests -- export (--csv | --json) [--by NAME] > FILE

Prints every request with its notes, and records that in the log of access of each. The file has
personal data: delete it when it has served.

  --csv      for a spreadsheet: UTF-8 with a byte order mark, cells divided by semicolons, as Excel
             with Russian settings opens it. An apostrophe stands before a value that a spreadsheet
             would take for a formula, such as +79211234567
  --json     as one JSON array, with events
  --by NAME  who exports; by default your user name
`,
  async run(args, session) {
    const { values } = parseArgs({
      args,
      options: { csv: { type: 'boolean' }, json: { type: 'boolean' }, ...byOption },
    })
    if (values.csv === values.json) throw new UsageError('give one of --csv and --json')
    const requests = await readDetails(session)
    await recordExport(requests, values.by, session)
    session.print(values.csv === true ? toCsv(requests) : `${JSON.stringify(requests)}\n`)
  },
}

async function recordExport(
  requests: readonly RequestDetails[],
  actor: string,
  session: Session,
): Promise<void> {
  if (requests.length === 0) return
  const store = await session.store()
  const numbers = requests.map(({ number }) => number)
  await store.recordAccess(numbers, actor, 'exported')
}

async function readDetails(session: Session): Promise<RequestDetails[]> {
  const details: RequestDetails[] = []
  for (const { number } of await readRequests(session)) {
    const request = await (await session.store()).get(number)
    if (request !== undefined) details.push(request)
  }
  return details
}

const columns: Record<string, (request: RequestDetails) => string | null> = {
  number: ({ number }) => String(number),
  created: ({ createdAt }) => createdAt,
  status: ({ status, quarantined }) => (quarantined ? 'quarantined' : status),
  channel: ({ channel }) => channel,
  contact: ({ contact }) => contact,
  name: ({ name }) => name,
  time_zone: ({ timeZone }) => timeZone,
  hours: ({ hours }) => hours,
  topic: ({ topic }) => topic,
  message: ({ message }) => message,
  nda: ({ nda }) => String(nda),
  letters: ({ letters }) => String(letters),
  taken_by: ({ takenBy }) => takenBy,
  taken: ({ takenAt }) => takenAt,
  closed: ({ closedAt }) => closedAt,
  page: ({ context }) => context,
  entry_page: ({ entryPage }) => entryPage,
  referrer: ({ referrerHost }) => referrerHost,
  utm: ({ utm }) => utm,
  notes: ({ notes }) => notes.map(({ author, text }) => `${author}: ${text}`).join('\n'),
  consent_version: ({ consent }) => consent.version,
  consent_time: ({ consent }) => consent.at,
}

function toCsv(requests: RequestDetails[]): string {
  const rows = requests.map((request) =>
    Object.values(columns).map((column) => defuse(column(request) ?? '')),
  )
  return stringify([Object.keys(columns), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

/** A spreadsheet with other settings divides cells elsewhere: no formula may begin there either. */
function defuse(text: string): string {
  return text.replace(/(?<=[,;\t\r\n"])(?=[=+@-])/g, "'")
}
