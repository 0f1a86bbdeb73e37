import { isUrgent } from '#lib/consultations/urgent.ts'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import { restore } from './change-requests.ts'
import { insertConsent } from './consents.ts'
import { hashContact } from './contact-hash.ts'
import type { Work } from './database.ts'
import { enqueueAbout } from './enqueue-about.ts'
import { holdLock } from './hold-lock.ts'
import { isUsed } from './stamps.ts'
import type { AddResult, NewRequest, StoredKeys } from './store.ts'

/** The same words within this time are the same request. */
const repeatMs = 10 * 60 * 1000
/** Two presses of one button: without scripts, the short form of a kept page has no key. */
const doubleClickMs = 10 * 1000

type Deps = { contactKey: string; now: () => number }
type ToMessages = (stored: StoredKeys) => OutboxMessage[]
/** A request that was sent before, or that has the key of another. */
type Earlier = { kind: 'conflict' } | { kind: 'repeated'; number: number; quarantined: boolean }

/** The one transaction that stores a request. */
export async function addRequest(
  db: Work,
  request: NewRequest,
  toMessages: ToMessages,
  { contactKey, now }: Deps,
): Promise<AddResult> {
  const contactHash = hashContact(contactKey, request.consultation.contact)
  const sameForm = await findByKey(db, request)
  if (sameForm !== undefined) return repeat(db, sameForm, request, { toMessages, now })
  const quarantined = (await isUsed(db, request.nonce)) || request.quarantined
  const sameWords = await findRepeated(db, request, contactHash)
  if (sameWords !== undefined) {
    return repeat(db, sameWords, { quarantined }, { toMessages, now })
  }
  const number = await insertRequest(db, request, quarantined, contactHash)
  if (number === undefined) {
    // Another process has stored the same form since.
    const other = await findByKey(db, request)
    return repeat(db, other ?? { kind: 'conflict' }, request, { toMessages, now })
  }
  await insertConsent(db, number, request)
  if (!quarantined) {
    const { id } = request
    await enqueueAbout(db, { id, contactHash }, toMessages({ id, number }), now())
  }
  return { kind: 'stored', number }
}

/** A repeat that does not look like spam takes its first, quarantined version out of quarantine. */
async function repeat(
  db: Work,
  earlier: Earlier,
  { quarantined }: Pick<NewRequest, 'quarantined'>,
  { toMessages, now }: { toMessages: ToMessages; now: () => number },
): Promise<AddResult> {
  if (earlier.kind === 'conflict') return earlier
  const { number } = earlier
  if (quarantined || !earlier.quarantined) return { kind: 'repeated', number }
  await restore(db, toMessages, { number, actor: 'system', now: now() })
  return { kind: 'stored', number }
}

async function findByKey(db: Work, request: NewRequest): Promise<Earlier | undefined> {
  if (request.key === undefined) return undefined
  const row = await db
    .selectFrom('requests')
    .select(['number', 'body_hash', 'quarantined'])
    .where('key', '=', request.key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.body_hash !== request.bodyHash) return { kind: 'conflict' }
  return { kind: 'repeated', number: row.number, quarantined: row.quarantined === 1 }
}

/** A person who is not sure and fills the form in again posts another key. */
async function findRepeated(
  db: Work,
  { key, bodyHash, consultation, consent, createdAt }: NewRequest,
  contactHash: string,
): Promise<Earlier | undefined> {
  const hasWords = consultation.message !== undefined
  const isByProgram = consent.formUrl === ''
  if (!hasWords && (key !== undefined || isByProgram)) return undefined
  const sameMs = hasWords ? repeatMs : doubleClickMs
  await holdLock(db, `words ${contactHash} ${bodyHash}`)
  const row = await db
    .selectFrom('requests')
    .select(['number', 'quarantined'])
    .where('contact_hash', '=', contactHash)
    .where('body_hash', '=', bodyHash)
    .where('created_at', '>', new Date(createdAt.getTime() - sameMs).toISOString())
    .executeTakeFirst()
  return row && { kind: 'repeated', number: row.number, quarantined: row.quarantined === 1 }
}

async function insertRequest(
  db: Work,
  request: NewRequest,
  quarantined: boolean,
  contactHash: string,
): Promise<number | undefined> {
  const { channel, contact, name, timeZone, hours, topic, message } = request.consultation
  const { context, origin } = request.consultation
  const row = await db
    .insertInto('requests')
    .values({
      id: request.id,
      key: request.key ?? null,
      body_hash: request.bodyHash,
      created_at: request.createdAt.toISOString(),
      status: 'new',
      quarantined: Number(quarantined),
      channel,
      contact,
      name: name ?? null,
      time_zone: timeZone ?? null,
      hours: hours ?? null,
      topic: topic ?? null,
      message: message ?? null,
      nda: Number(request.consultation.nda),
      letters: Number(request.consultation.letters),
      urgent: Number(isUrgent(request.consultation)),
      context: context ?? null,
      entry_page: origin?.entryPage ?? null,
      referrer_host: origin?.referrerHost ?? null,
      utm: origin?.utm === undefined ? null : JSON.stringify(origin.utm),
      contact_hash: contactHash,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('number')
    .executeTakeFirst()
  return row?.number
}
