import { parseArgs } from 'node:util'
import { channels } from '#lib/consultations/channel.ts'
import { parseContact } from '#lib/consultations/contact.ts'
import { createEraser } from '#lib/consultations/erasure/erasure.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { byOption, CommandFailure, toNumber, UsageError, type Command } from './command.ts'

export const erase: Command = {
  summary: 'destroys the data of a person',
  help: `Usage: npm run --silent requests -- erase (NUMBER | --contact CONTACT) [--by NAME]

Destroys what the person wrote and everything about it: in the database and its files, in the queue
and in the inbox. The number stays, and the proof of consent, with a keyed hash for the contact.
Writes the act of destruction into DATA_DIR/erasures; print and sign it. A backup that is restored
later loses the person again at the start, if that folder is still there: copy it wherever backups
go. This cannot be undone.

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
    if (values.contact !== undefined && positionals.length > 0) {
      throw new UsageError('give a number or --contact, not both')
    }
    const who =
      values.contact === undefined
        ? { numbers: [toNumber(positionals)] }
        : { contacts: formsOf(values.contact) }
    const store = await session.store()
    const others = 'numbers' in who ? await othersOf(store, who.numbers) : []
    const { dataDir, siteUrl } = session.env
    const eraser = createEraser({ store, dataDir, siteUrl, now: Date.now })
    const erased = await eraser.erase(who, { actor: values.by, reason: 'demand' })
    if (erased.act === undefined) {
      throw new CommandFailure('nobody to erase: there is no such request, or it was erased before')
    }
    for (const { number } of erased.requests) session.print(`request ${number} is erased\n`)
    for (const _ of erased.subscribers) session.print('the subscription to letters is erased\n')
    session.print(`act: ${erased.act}\n`)
    if (others.length > 0) {
      session.print(`requests of the same contact, not erased: ${others.join(', ')}\n`)
    }
  },
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
