import { createHash, createHmac } from 'node:crypto'
import { PostgresAdapter } from 'kysely'
import { lettersTopic, type OutboxMessage } from '#lib/outbox/message.ts'
import { storeText } from './consents.ts'
import { hashContact } from './contact-hash.ts'
import type { Connection, Work } from './database.ts'
import { holdLock } from './hold-lock.ts'
import type { SignUp, Subscriber, SubscriptionState } from './letter-store.ts'
import { enqueue } from './outbox.ts'
import { isUsed } from './stamps.ts'

/** So that nobody can fill a stranger's mailbox by the form. */
const askAgainMs = 6 * 60 * 60_000
const forgetAfterMs = 7 * 24 * 60 * 60_000

type Keys = { contactKey: string }
type Change = Keys & { at: number }

/** See `LetterStore.subscribe`. */
export async function addSubscriber(
  db: Work,
  { email, nonce, consent, agreedAt }: SignUp,
  { toMessage, contactKey, at }: Change & { toMessage: (one: Subscriber) => OutboxMessage },
): Promise<boolean> {
  if (await isUsed(db, nonce)) return false
  await holdLock(db, `letters ${hashContact(contactKey, email)}`)
  const known = await db
    .selectFrom('subscribers')
    .select(['state', 'created_at'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (known?.state === 'confirmed') return false
  if (known !== undefined && at - Date.parse(known.created_at) < askAgainMs) return false
  await forget(db, email, { contactKey, at })
  const consent_hash = await storeText(db, consent.text)
  const subscriber = subscriberOf({ email, created_at: toIso(at) }, contactKey)
  await db
    .insertInto('subscribers')
    .values({
      email,
      state: 'pending',
      token_hash: hashToken(subscriber.token),
      created_at: toIso(at),
      consent_version: consent.version,
      consent_hash,
      consent_at: null,
    })
    .execute()
  await db
    .insertInto('letter_consents')
    .values({
      contact_hash: subscriber.key,
      version: consent.version,
      text_hash: consent_hash,
      at: agreedAt ?? toIso(at),
      client_address: consent.clientAddress ?? null,
      user_agent: consent.userAgent ?? null,
      form_url: consent.formUrl,
    })
    .execute()
  await enqueue(db, toMessage(subscriber), at)
  return true
}

/** See `LetterStore.stateOf`. */
export async function stateOf(
  db: Connection,
  token: string,
  now: number,
): Promise<SubscriptionState | undefined> {
  const row = await find(db, token)
  if (row?.state === 'confirmed') return 'confirmed'
  return row !== undefined && !isForgotten(row, now) ? 'pending' : undefined
}

/** See `LetterStore.confirm`. */
export async function confirm(
  db: Work,
  token: string,
  { contactKey, at }: Change,
): Promise<boolean> {
  const row = await find(db, token)
  if (row?.state === 'confirmed') return true
  if (row === undefined || isForgotten(row, at)) return false
  await db
    .updateTable('subscribers')
    .set({ state: 'confirmed', consent_at: toIso(at) })
    .where('email', '=', row.email)
    .execute()
  await db
    .updateTable('letter_consents')
    .set({ confirmed_at: toIso(at) })
    .where('contact_hash', '=', hashContact(contactKey, row.email))
    .where('confirmed_at', 'is', null)
    .execute()
  return true
}

/** See `LetterStore.unsubscribe`. */
export async function unsubscribe(db: Work, token: string, change: Change): Promise<boolean> {
  const row = await find(db, token)
  if (row === undefined) return false
  await forget(db, row.email, change)
  return true
}

/**
 * Removes an address from the letters, if it is among them, with all messages to it. The proof of a
 * consent that was confirmed stays; one that was not proves nothing and goes.
 */
export async function forget(db: Work, email: string, { contactKey, at }: Change): Promise<void> {
  const key = hashContact(contactKey, email)
  await db.deleteFrom('subscribers').where('email', '=', email).execute()
  await db.deleteFrom('outbox').where('id', 'like', `letters:${key}:%`).execute()
  const proofs = db.deleteFrom('letter_consents').where('contact_hash', '=', key)
  await proofs.where('confirmed_at', 'is', null).execute()
  await db
    .updateTable('letter_consents')
    .set({ ended_at: toIso(at) })
    .where('contact_hash', '=', key)
    .where('ended_at', 'is', null)
    .execute()
}

/**
 * Everybody who gets letters, in the order of their sign-up. Who leaves or is erased meanwhile waits
 * for the transaction to end, and takes the messages along that it has queued.
 */
export async function holdConfirmed(db: Work, contactKey: string): Promise<Subscriber[]> {
  let query = db
    .selectFrom('subscribers')
    .select(['email', 'created_at'])
    .where('state', '=', 'confirmed')
    .orderBy('created_at')
  if (db.getExecutor().adapter instanceof PostgresAdapter) query = query.forShare()
  const rows = await query.execute()
  return rows.map((row) => subscriberOf(row, contactKey))
}

/** See `LetterStore.ended`. */
export async function listEnded(
  db: Connection,
  since: string,
): Promise<{ contactHash: string; at: string }[]> {
  const rows = await db
    .selectFrom('letter_consents')
    .select(['contact_hash', 'ended_at'])
    .where('ended_at', '>=', since)
    .orderBy('ended_at')
    .execute()
  return rows.map(({ contact_hash, ended_at }) => ({
    contactHash: contact_hash,
    at: ended_at ?? '',
  }))
}

/** See `LetterStore.purge`. */
export async function purge(db: Work, { contactKey }: Keys, at: number): Promise<void> {
  const before = toIso(at - forgetAfterMs)
  const rows = await db
    .selectFrom('subscribers')
    .select('email')
    .where('state', '=', 'pending')
    .where('created_at', '<', before)
    .execute()
  for (const { email } of rows) await forget(db, email, { contactKey, at })
  await db
    .deleteFrom('outbox')
    .where('topic', '=', lettersTopic)
    .where('state', 'in', ['done', 'dead'])
    .where('next_at', '<', before)
    .execute()
}

async function find(db: Connection, token: string) {
  return db
    .selectFrom('subscribers')
    .select(['email', 'state', 'created_at'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
}

function isForgotten({ created_at }: { created_at: string }, now: number): boolean {
  return now - Date.parse(created_at) > forgetAfterMs
}

/** The token can be made again for each letter, and by nobody without our key. */
function subscriberOf(
  { email, created_at }: { email: string; created_at: string },
  contactKey: string,
): Subscriber {
  const mac = createHmac('sha256', contactKey).update(`letters ${created_at} ${email}`)
  return { email, key: hashContact(contactKey, email), token: mac.digest('base64url') }
}

/** What is stored of the token of a subscriber's links. */
export function tokenHashOf(
  subscriber: { email: string; created_at: string },
  contactKey: string,
): string {
  return hashToken(subscriberOf(subscriber, contactKey).token)
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
