import { parseArgs } from 'node:util'
import { requestIdOf } from '#lib/consultations/notice.ts'
import { CommandFailure, toNumber, type Command } from './command.ts'
import { readRequests } from './list.ts'

export const retry: Command = {
  summary: 'sends messages again that were given up',
  help: `Usage: npm run --silent requests -- retry [NUMBER]

Puts messages that were given up back into the queue, and prints why each had failed: of one
request, or all. The running site sends them within seconds.
`,
  async run(args, session) {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const number = positionals.length === 0 ? undefined : toNumber(positionals)
    const requests = await readRequests(session)
    if (number !== undefined && !requests.some((request) => request.number === number)) {
      throw new CommandFailure(`there is no request ${number}`)
    }
    const numbers = new Map(requests.map((request) => [request.id, request.number]))
    const store = await session.store()
    const letters = (await store.deadLetters()).filter(
      ({ id }) => number === undefined || numbers.get(requestIdOf(id)) === number,
    )
    for (const { id, channel, error } of letters) {
      await store.retry(id)
      const about = numbers.get(requestIdOf(id))
      session.print(`${about === undefined ? id : `request ${about}`}, ${channel}: ${error}\n`)
    }
    session.print(`${letters.length} queued again\n`)
  },
}
