import { addRequest } from './add-request.ts'
import { note, record, restore, setStatus, signUpRestored, take } from './change-requests.ts'
import { hashContact } from './contact-hash.ts'
import type { Connection } from './database.ts'
import { createErase } from './erase.ts'
import { listErasures, listOpenErasures, markErasures } from './erasures.ts'
import { createRunOnce } from './job-leases.ts'
import { createLetterStore } from './create-letter-store.ts'
import type { DatabasePlace } from './open-database.ts'
import { createOutbox, listDead, oldestMs, retry } from './outbox.ts'
import { overwriteErased } from './overwrite.ts'
import { ownLimits, sharedLimits } from './rate-limits.ts'
import { getRequest, listRequests } from './read-requests.ts'
import { openRequestDatabase, type RequestDatabase } from './request-database.ts'
import { listWaiting, remind } from './reminders.ts'
import { deleteProofs, listExpired } from './retention.ts'
import { deleteStamps } from './stamps.ts'
import { readTally } from './tally.ts'
import type { ConsultationStore } from './store.ts'
import type { Transactions } from './transactions.ts'

type StoreOptions = {
  /** Milliseconds since 1970. */
  now: () => number
  /** Secret of the keyed hash of contacts. */
  contactKey: string
}

/** Opens the store of an installation; its file or tables are created if they are absent. */
export async function openConsultationStore(
  place: DatabasePlace,
  options: StoreOptions,
): Promise<ConsultationStore> {
  return createConsultationStore(await openRequestDatabase(place), options)
}

/** The store in an open database, which is closed with it. */
export async function createConsultationStore(
  { db, transactions, isShared, close }: RequestDatabase,
  { now, contactKey }: StoreOptions,
): Promise<ConsultationStore> {
  await hashContacts(db, contactKey)
  return {
    ...readers(db, now),
    ...changes(transactions, { now, contactKey }),
    ...erasing(db, transactions, { now, contactKey }),
    runOnce: createRunOnce(transactions, now),
    admit: isShared ? sharedLimits(db, { now, contactKey }) : ownLimits(),
    outbox: createOutbox({ db, transactions, now }),
    letters: createLetterStore(db, transactions, { now, contactKey }),
    close,
  }
}

/** Requests of an earlier release have no hash. */
async function hashContacts(db: Connection, contactKey: string): Promise<void> {
  const rows = await db
    .selectFrom('requests')
    .select(['number', 'contact'])
    .where('contact_hash', 'is', null)
    .where('contact', '<>', '')
    .execute()
  if (rows.length === 0) return
  await db.transaction().execute(async (work) => {
    for (const { number, contact } of rows) {
      const contact_hash = hashContact(contactKey, contact)
      await work
        .updateTable('requests')
        .set({ contact_hash })
        .where('number', '=', number)
        .execute()
    }
  })
}

function readers(db: Connection, now: () => number) {
  return {
    list: (filter) => listRequests(db, filter),
    get: (number) => getRequest(db, number),
    earlierOf: (contactHash) => listRequests(db, { contactHash, limit: 50 }),
    waiting: (after) => listWaiting(db, after),
    deadLetters: () => listDead(db),
    latestConsent: () =>
      db
        .selectFrom('consents')
        .innerJoin('consent_texts', 'hash', 'text_hash')
        .select(['version', 'text'])
        .orderBy('request_number', 'desc')
        .executeTakeFirst(),
    expired: (filter) => listExpired(db, filter),
    oldestNoticeMs: () => oldestMs(db, now()),
    tally: () => readTally(db),
  } satisfies Partial<ConsultationStore>
}

function changes(transactions: Transactions, { now, contactKey }: StoreOptions) {
  return {
    add: (request, toMessages) =>
      transactions.run((db) => addRequest(db, request, toMessages, { now, contactKey })),
    setStatus: (number, status, actor) =>
      transactions.run((db) => setStatus(db, status, { number, actor, now: now() })),
    take: (number, actor, from) =>
      transactions.run((db) => take(db, { number, actor, now: now() }, from)),
    note: (number, actor, text) =>
      transactions.run((db) => note(db, text, { number, actor, now: now() })),
    restore: (number, actor, toMessages, toOptIn) =>
      transactions.run(async (db) => {
        const change = { number, actor, now: now() }
        const request = await restore(db, toMessages, change)
        if (request && toOptIn)
          await signUpRestored(db, request, { toOptIn, contactKey, ...change })
        return request !== undefined
      }),
    recordAccess: (numbers, actor, kind = 'read') =>
      transactions.run(async (db) => {
        const event = { actor, now: now(), kind, detail: null }
        for (const number of numbers) await record(db, { ...event, number })
      }),
    deleteProofs: (before) => transactions.run((db) => deleteProofs(db, before)),
    deleteStamps: () => transactions.run((db) => deleteStamps(db, now())),
    remind: (number, stage, messages) =>
      transactions.run((db) => remind(db, messages, { number, stage, now: now() })),
    retry: (messageId) => transactions.run((db) => retry(db, messageId, now())),
  } satisfies Partial<ConsultationStore>
}

function erasing(db: Connection, transactions: Transactions, { now, contactKey }: StoreOptions) {
  return {
    erase: createErase(transactions, { contactKey, now }),
    overwriteErased: () => overwriteErased(db),
    closeErasures: (acts) =>
      transactions.run((work) => markErasures(work, acts, new Date(now()).toISOString())),
    reopenErasures: (acts) => transactions.run((work) => markErasures(work, acts, null)),
    erasures: (of) => listErasures(db, contactKey, of),
    openErasures: () => listOpenErasures(db),
  } satisfies Partial<ConsultationStore>
}
