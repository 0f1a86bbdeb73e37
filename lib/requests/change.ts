import { parseArgs } from 'node:util'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { byOption, toNumber, whyUnchanged, type Command, type Session } from './command.ts'

export const take: Command = {
  summary: 'notes who answers a request',
  help: `Usage: npm run --silent requests -- take NUMBER [--by NAME]

Notes who answers the request. If it was new, it is in work now.

  --by NAME  who answers it; by default your user name
`,
  run: (args, session) => change(args, session, (store, number, by) => store.take(number, by)),
}

export const close: Command = {
  summary: 'closes a request',
  help: `Usage: npm run --silent requests -- close NUMBER [--by NAME]

Closes the request: it was answered, or needs no answer.

  --by NAME  who closes it; by default your user name
`,
  run: (args, session) =>
    change(args, session, (store, number, by) => store.setStatus(number, 'closed', by)),
}

async function change(
  args: string[],
  session: Session,
  apply: (store: ConsultationStore, number: number, by: string) => Promise<boolean>,
): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: byOption, allowPositionals: true })
  const number = toNumber(positionals)
  const store = await session.store()
  if (!(await apply(store, number, values.by))) throw await whyUnchanged(store, number)
  const request = await store.get(number)
  const taken = request?.takenBy ? `, taken by ${request.takenBy}` : ''
  session.print(`request ${number}: ${request?.status}${taken}\n`)
}
