import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { StoredRequest } from '#lib/consultations/store/store.ts'
import type { Env } from '#lib/env.ts'
import { byOption, CommandFailure, type Command, type Session } from './command.ts'
import { siteAddress } from './site-address.ts'

const patienceMs = 60_000

export const sendTest: Command = {
  summary: 'sends a test request to the running site',
  help: `Usage: npm run --silent requests -- test [--by NAME]

Posts a request to the running site as the form does, waits up to a minute for its notices, prints
what became of each, and closes the request. Its name is «Проверка». "npm run doctor -- --send-test"
tries the routes of notices alone, and needs no running site.

  --by NAME  who does it; by default your user name
`,
  async run(args, session) {
    const { values } = parseArgs({ args, options: byOption })
    const number = await post(session.env)
    session.print(`request ${number} is stored\n`)
    const deliveries = await waitForDeliveries(session, number)
    await (await session.store()).setStatus(number, 'closed', values.by)
    for (const { channel, state } of deliveries) session.print(`notice by ${channel}: ${state}\n`)
    if (deliveries.some(({ state }) => state !== 'done')) {
      throw new CommandFailure(`not every notice was sent: see "show ${number}" and the site's log`)
    }
  },
}

/** Contacts of nobody, of which the settings of the site enable at least one channel. */
const addresses = [
  { channel: 'telegram', contact: '@proverka_zayavki' },
  { channel: 'phone', contact: '+79990000000' },
  { channel: 'whatsapp', contact: '+79990000000' },
  { channel: 'max', contact: '+79990000000' },
  { channel: 'email', contact: 'proverka@example.com' },
]

const answerSchema = z.object({
  number: z.number().optional(),
  errors: z.object({ channel: z.string() }).optional().catch(undefined),
})

/** Returns the number that the site gave the request. */
async function post(env: Env): Promise<number> {
  const site = siteAddress(env)
  let status = 0
  for (const address of addresses) {
    const response = await fetch(`${site}/api/consultations/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...address, ...words }),
    }).catch((error: unknown) => {
      throw new CommandFailure(`the site does not answer at ${site}: start it first`, {
        cause: error,
      })
    })
    const { number, errors } = answerSchema.parse(await response.json())
    if (number !== undefined) return number
    status = response.status
    // This channel is switched off in the settings.
    if (errors === undefined) break
  }
  throw new CommandFailure(`the site at ${site} answered with status ${status}`)
}

const words = {
  name: 'Проверка',
  message: 'Проверочная заявка: отвечать не нужно.',
  consent: true,
}

async function waitForDeliveries(
  session: Session,
  number: number,
): Promise<StoredRequest['deliveries']> {
  const store = await session.store()
  const end = Date.now() + patienceMs
  for (;;) {
    const { deliveries = [] } = (await store.get(number)) ?? {}
    const isOver = deliveries.every(({ state }) => state === 'done' || state === 'dead')
    if (isOver || Date.now() > end) return deliveries
    await wait(250)
  }
}
