import { parseArgs } from 'node:util'
import type { DeadLetter, RequestDetails } from '#lib/consultations/store/store.ts'
import { byOption, CommandFailure, toNumber, type Command } from './command.ts'
import { toTable } from './table.ts'

export const show: Command = {
  summary: 'shows one request with notes and events',
  help: `Usage: npm run --silent requests -- show NUMBER [--json] [--by NAME]

Shows all that is stored of one request. The reading is recorded in its log of access.

  --json     as one JSON object
  --by NAME  who reads it; by default your user name
`,
  async run(args, session) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, ...byOption },
      allowPositionals: true,
    })
    const number = toNumber(positionals)
    const store = await session.store()
    const request = await store.get(number)
    if (request === undefined) throw new CommandFailure(`there is no request ${number}`)
    await store.recordAccess([number], values.by)
    session.print(
      values.json === true
        ? `${JSON.stringify(request)}\n`
        : describe(request, await store.deadLetters()),
    )
  },
}

function describe(request: RequestDetails, deadLetters: DeadLetter[]): string {
  const facts = [
    ['Number', String(request.number)],
    ['Created', request.createdAt],
    ['Restored', request.restoredAt],
    ['Status', request.quarantined ? `${request.status}, quarantined` : request.status],
    ['Urgent', request.urgent ? 'yes' : null],
    ['Taken', request.takenBy === null ? null : `by ${request.takenBy}, ${request.takenAt}`],
    ['Closed', request.closedAt],
    ['Channel', request.channel],
    ['Contact', request.contact],
    ['Name', request.name],
    ['Time zone', request.timeZone],
    ['Hours', request.hours],
    ['Topic', request.topic],
    ['NDA first', request.nda ? 'yes' : null],
    ['Letters', request.letters ? 'yes' : null],
    ['Page', request.context],
    ['First page', request.entryPage],
    ['From', request.referrerHost],
    ['UTM', request.utm],
    ['Consent', `version ${request.consent.version}, ${request.consent.at}`],
  ]
  const notices = request.deliveries.map(({ channel, state, attempts }) => {
    const dead = deadLetters.find(({ id }) => id === `${request.id}:${channel}`)
    return ['Notice', `${channel} ${state}, attempts: ${attempts}${dead ? `, ${dead.error}` : ''}`]
  })
  return [
    toTable([...facts, ...notices].flatMap(([name, value]) => (value ? [[`${name}`, value]] : []))),
    request.message === null ? '' : `\n${request.message}\n`,
    section(
      'Notes',
      request.notes.map(({ at, author, text }) => `${at}  ${author}: ${text}`),
    ),
    section(
      'Events',
      request.events.map(
        ({ at, actor, kind, detail }) => `${at}  ${actor}: ${kind} ${detail ?? ''}`,
      ),
    ),
  ].join('')
}

function section(title: string, lines: string[]): string {
  if (lines.length === 0) return ''
  return `\n${title}\n${lines.map((line) => `  ${line.trimEnd()}\n`).join('')}`
}
