import type { OutboxMessage } from '#lib/outbox/message.ts'
import { findLetterConsent } from './consents.ts'
import type { Database, Work } from './database.ts'
import { enqueueAbout } from './enqueue-about.ts'
import type { Subscriber } from './letter-store.ts'
import { getRequest } from './read-requests.ts'
import type { RequestDetails, Status, TakeResult } from './store.ts'
import { addSubscriber } from './subscribers.ts'

type Change = { number: number; actor: string; now: number }

/** See `ConsultationStore.setStatus`. */
export function setStatus(db: Work, status: Status, change: Change): Promise<boolean> {
  const closed_at = status === 'closed' ? toIso(change.now) : null
  return update(db, { status, closed_at }, { ...change, kind: 'status', detail: status })
}

/** See `ConsultationStore.take`. */
export async function take(db: Work, change: Change, from?: string): Promise<TakeResult> {
  const { number, actor, now } = change
  const result = await changeable(db, number)
    .set({ updated_at: toIso(now), taken_by: actor })
    .set((e) => ({ taken_at: e.fn.coalesce('taken_at', e.val(toIso(now))) }))
    .where((e) => e.or([e('taken_by', 'is', null), e('taken_by', 'in', [actor, from ?? actor])]))
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return whyNotTaken(db, number)
  await record(db, { ...change, kind: 'taken', detail: null })
  await db
    .updateTable('requests')
    .set({ status: 'active' })
    .where('number', '=', number)
    .where('status', '=', 'new')
    .execute()
  return { kind: 'taken' }
}

async function whyNotTaken(db: Work, number: number): Promise<TakeResult> {
  const request = await getRequest(db, number)
  return request === undefined || request.takenBy === null || request.quarantined
    ? { kind: 'missing' }
    : { kind: 'held', by: request.takenBy }
}

/** See `ConsultationStore.note`. */
export async function note(db: Work, text: string, change: Change): Promise<boolean> {
  if (!(await update(db, {}, { ...change, kind: 'note', detail: null }))) return false
  const { number, actor: author, now } = change
  await db
    .insertInto('request_notes')
    .values({ number, author, at: toIso(now), text })
    .execute()
  return true
}

/** See `ConsultationStore.restore`; returns what was restored, and signs up nobody for letters. */
export async function restore(
  db: Work,
  toMessages: (request: RequestDetails) => OutboxMessage[],
  change: Change,
): Promise<RequestDetails | undefined> {
  const request = await getRequest(db, change.number)
  if (request?.quarantined !== true) return undefined
  const restored = await db
    .updateTable('requests')
    .set({ quarantined: 0, status: 'new', updated_at: toIso(change.now) })
    .where('number', '=', change.number)
    .where('quarantined', '=', 1)
    .where('contact', '<>', '')
    .executeTakeFirst()
  if (restored.numUpdatedRows === 0n) return undefined
  await record(db, { ...change, kind: 'restored', detail: null })
  await enqueueAbout(db, request, toMessages(request), change.now)
  return request
}

/** Signs up the sender of a restored request, if letters were agreed to and there is an address. */
export async function signUpRestored(
  db: Work,
  { number, channel, contact }: RequestDetails,
  {
    toOptIn: toMessage,
    contactKey,
    now: at,
  }: { toOptIn: (subscriber: Subscriber) => OutboxMessage; contactKey: string; now: number },
): Promise<void> {
  const agreed = channel === 'email' ? await findLetterConsent(db, number) : undefined
  if (agreed === undefined) return
  const { consent, at: agreedAt } = agreed
  const signUp = { email: contact.toLowerCase(), nonce: undefined, consent, agreedAt }
  await addSubscriber(db, signUp, { toMessage, contactKey, at })
}

/** Adds a line to the log of a request. */
export async function record(
  db: Work,
  { number, actor, now, kind, detail }: Change & { kind: string; detail: string | null },
): Promise<void> {
  await db
    .insertInto('request_events')
    .values({ number, actor, at: toIso(now), kind, detail })
    .execute()
}

async function update(
  db: Work,
  values: Partial<Pick<Database['requests'], 'status' | 'closed_at'>>,
  event: Change & { kind: string; detail: string | null },
): Promise<boolean> {
  const result = await changeable(db, event.number)
    .set({ ...values, updated_at: toIso(event.now) })
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await record(db, event)
  return true
}

/** Nothing new may be stored about an erased person, and nobody works on what looks like spam. */
function changeable(db: Work, number: number) {
  return db
    .updateTable('requests')
    .where('number', '=', number)
    .where('contact', '<>', '')
    .where('quarantined', '=', 0)
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
