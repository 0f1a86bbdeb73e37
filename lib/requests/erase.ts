import { parseArgs } from 'node:util'
import { channels } from '#lib/consultations/channel.ts'
import { parseContact } from '#lib/consultations/contact.ts'
import { createEraser } from '#lib/consultations/erasure/erasure.ts'
import { actPath } from '#lib/consultations/erasure/paths.ts'
import type { ConsultationStore, Erasure, Persons } from '#lib/consultations/store/store.ts'
import {
  byOption,
  CommandFailure,
  toNumber,
  Unfinished,
  UsageError,
  type Command,
} from './command.ts'

export const erase: Command = {
  summary: 'destroys the data of a person',
  help: `Usage: npm run --silent requests -- erase (NUMBER | --contact CONTACT) [--by NAME]

Destroys what the person wrote and everything about it: in the database and its files, in the queue
and in the inbox. The number stays, and the proof of consent, with a keyed hash for the contact.
Writes the act of destruction into DATA_DIR/erasures; print and sign it. A backup that is restored
later loses the person again at the start, if that folder is still there: copy it wherever backups
go. This cannot be undone. Given again, it says what was done.

While another program reads the database, a backup for instance, its files cannot be overwritten, and
there is no act: the exit code is 3. When that program has ended, the running site completes the
erasure within a minute; so does this command, given again.

  NUMBER             one request
  --contact CONTACT  every request with this contact, and its subscription to letters: a phone, an
                     address, a name in Telegram, as people write them
  --by NAME          who does it, for the act; by default your user name
`,
  async run(args, session) {
    const { values, positionals } = parseArgs({
      args,
      options: { contact: { type: 'string' }, ...byOption },
      allowPositionals: true,
    })
    const who = toPersons(values.contact, positionals)
    const store = await session.store()
    const others = 'numbers' in who ? await othersOf(store, who.numbers) : []
    const { dataDir, siteUrl } = session.env
    const eraser = createEraser({ store, dataDir, siteUrl, now: Date.now })
    const erasures = await eraser.erase(who, { actor: values.by, reason: 'demand' })
    if (erasures.length === 0) throw new CommandFailure('nobody to erase: there is no such request')
    for (const line of new Set(erasures.map(describe))) session.print(`${line}\n`)
    const acts = erasures.flatMap(({ act, overwrittenAt }) => (overwrittenAt ? act : []))
    for (const act of new Set(acts)) session.print(`act: ${actPath(dataDir, act)}\n`)
    if (others.length > 0) {
      session.print(`requests of the same contact, not erased: ${others.join(', ')}\n`)
    }
    if (acts.length < erasures.length) throw new Unfinished(unfinished)
  },
}

const unfinished = `Another program reads the database. Once it has ended, the running site overwrites the files of
the database within a minute and writes the act; without the site, give the command again.`

function toPersons(contact: string | undefined, positionals: string[]): Persons {
  if (contact === undefined) return { numbers: [toNumber(positionals)] }
  if (positionals.length > 0) throw new UsageError('give a number or --contact, not both')
  return { contacts: formsOf(contact) }
}

function describe({ request, overwrittenAt }: Erasure): string {
  const what = request ? `request ${request.number}` : 'the subscription to letters'
  const rest = overwrittenAt === undefined ? ', but not yet from the files of the database' : ''
  return `${what} is erased${rest}`
}

/** A contact as each channel stores it. */
function formsOf(text: string): string[] {
  const trimmed = text.trim()
  if (trimmed === '') throw new UsageError('give a contact')
  const parsed = channels.map((channel) => parseContact(channel, trimmed))
  return [...new Set([trimmed, ...parsed.flatMap((form) => (form.ok ? form.contact : []))])]
}

async function othersOf(store: ConsultationStore, numbers: readonly number[]): Promise<number[]> {
  const request = await store.get(numbers[0] ?? 0)
  const same = request?.contactHash ? await store.earlierOf(request.contactHash) : []
  return same.map(({ number }) => number).filter((number) => !numbers.includes(number))
}
