import { parseArgs } from 'node:util'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import {
  byOption,
  CommandFailure,
  toNumber,
  whyUnchanged,
  type Command,
  type Session,
} from './command.ts'

export const take: Command = {
  summary: 'notes who answers a request',
  help: `Usage: npm run --silent requests -- take NUMBER [--by NAME] [--from NAME]

Notes who answers the request. If it was new, it is in work now.

  --by NAME    who answers it; by default your user name
  --from NAME  the colleague who has answered it so far and hands it over
`,
  async run(args, session) {
    const from = { from: { type: 'string' } } as const
    const options = { ...byOption, ...from }
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const number = toNumber(positionals)
    const store = await session.store()
    const result = await store.take(number, values.by, values.from)
    if (result.kind === 'missing') throw await whyUnchanged(store, number)
    if (result.kind === 'held') {
      const { by } = result
      throw new CommandFailure(
        `${by} answers request ${number}: add --from ${by} to take it from them`,
      )
    }
    await printState(store, number, session)
  },
}

export const close: Command = {
  summary: 'closes a request',
  help: `Usage: npm run --silent requests -- close NUMBER [--by NAME]

Closes the request: it was answered, or needs no answer.

  --by NAME  who closes it; by default your user name
`,
  async run(args, session) {
    const { values, positionals } = parseArgs({ args, options: byOption, allowPositionals: true })
    const number = toNumber(positionals)
    const store = await session.store()
    const isClosed = await store.setStatus(number, 'closed', values.by)
    if (!isClosed) throw await whyUnchanged(store, number)
    await printState(store, number, session)
  },
}

async function printState(
  store: ConsultationStore,
  number: number,
  session: Session,
): Promise<void> {
  const request = await store.get(number)
  const taken = request?.takenBy ? `, taken by ${request.takenBy}` : ''
  session.print(`request ${number}: ${request?.status}${taken}\n`)
}
