import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '#lib/durable/database.ts'
import { createGroupCommit } from '#lib/durable/group-commit.ts'
import { createLeaseQueue, type LeaseQueue } from '#lib/durable/lease-queue.ts'
import { integerOf, textOf } from '#lib/durable/row.ts'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import { migrations } from './sqlite-schema.ts'
import { listRequests } from './sqlite-list.ts'
import type { AddResult, ConsentRecord, ConsultationStore, NewRequest } from './store.ts'

/** Opens the store in a SQLite file (created if absent). `now` is in milliseconds since 1970. */
export function openConsultationStore(
  path: string,
  { now }: { now: () => number },
): ConsultationStore {
  const db = openDatabase(path, migrations)
  const queue = createLeaseQueue(db, { table: 'outbox', now })
  const commits = createGroupCommit(db, { maxDelayMs: 4 })
  const add = createAdd(db, queue)
  const latestConsent = db.prepare(`
    select version, text from consents join consent_texts on hash = text_hash
    order by request_number desc limit 1`)

  return {
    add: (request, toMessages) => commits.run(() => add(request, toMessages)),
    async list() {
      return listRequests(db, queue)
    },
    async latestConsent() {
      const row = latestConsent.get()
      return row && { version: textOf(row, 'version'), text: textOf(row, 'text') }
    },
    oldestNoticeMs: () => queue.oldestMs(),
    outbox: {
      claim: (options) => commits.run(() => queue.claim(options)),
      complete: (job) => commits.run(() => queue.complete(job)),
      fail: (job, failure) => commits.run(() => queue.fail(job, failure)),
    },
    async close() {
      await commits.close()
      if (db.isOpen) db.close()
    },
  }
}

/** The path of the embedded store of an installation. */
export function requestsPath(dataDir: string): string {
  return join(dataDir, 'requests.sqlite')
}

type Statements = ReturnType<typeof prepare>

/** The one transaction that stores a request; it runs inside a group commit. */
function createAdd(db: DatabaseSync, queue: LeaseQueue) {
  const sql = prepare(db)

  return (request: NewRequest, toMessages: (number: number) => OutboxMessage[]): AddResult => {
    const earlier = request.key === undefined ? undefined : sql.byKey.get(request.key)
    if (earlier !== undefined) {
      if (textOf(earlier, 'body_hash') !== request.bodyHash) return { kind: 'conflict' }
      return { kind: 'repeated', number: integerOf(earlier, 'number') }
    }
    const quarantined = wasUsed(sql, request) || request.quarantined
    const number = insertRequest(sql, request, quarantined)
    insertConsent(sql, number, request.createdAt, request.consent)
    if (!quarantined) {
      for (const { id, channel, message } of toMessages(number)) {
        queue.enqueue({ id, topic: channel, payload: JSON.stringify(message) })
      }
    }
    return { kind: 'stored', number }
  }
}

function prepare(db: DatabaseSync) {
  return {
    byKey: db.prepare('select number, body_hash from requests where key = ?'),
    forgetStamps: db.prepare('delete from stamps where expires_at < ?'),
    addStamp: db.prepare(`
      insert into stamps (nonce, expires_at) values (?, ?) on conflict do nothing`),
    addRequest: db.prepare(`
      insert into requests (id, key, body_hash, created_at, status, quarantined,
        channel, contact, name, time_zone, hours, topic, message, nda, letters)
      values (:id, :key, :bodyHash, :createdAt, 'new', :quarantined,
        :channel, :contact, :name, :timeZone, :hours, :topic, :message, :nda, :letters)
      returning number`),
    addConsentText: db.prepare(`
      insert into consent_texts (hash, text) values (?, ?) on conflict do nothing`),
    addConsent: db.prepare(`
      insert into consents (request_number, version, text_hash, at, client_address, user_agent, form_url)
      values (?, ?, ?, ?, ?, ?, ?)`),
  }
}

function wasUsed(sql: Statements, { nonce, createdAt }: NewRequest): boolean {
  if (nonce === undefined) return false
  sql.forgetStamps.run(createdAt.toISOString())
  return sql.addStamp.run(nonce.value, nonce.expiresAt.toISOString()).changes === 0
}

function insertRequest(sql: Statements, request: NewRequest, quarantined: boolean): number {
  const { channel, contact, name, timeZone, hours, topic, message } = request.consultation
  const row = sql.addRequest.get({
    id: request.id,
    key: request.key ?? null,
    bodyHash: request.bodyHash,
    createdAt: request.createdAt.toISOString(),
    quarantined: Number(quarantined),
    channel,
    contact,
    name: name ?? null,
    timeZone: timeZone ?? null,
    hours: hours ?? null,
    topic: topic ?? null,
    message: message ?? null,
    nda: Number(request.consultation.nda),
    letters: Number(request.consultation.letters),
  })
  return integerOf(row ?? {}, 'number')
}

function insertConsent(sql: Statements, number: number, at: Date, consent: ConsentRecord): void {
  const { version, text, clientAddress, userAgent, formUrl } = consent
  const hash = createHash('sha256').update(text).digest('hex')
  sql.addConsentText.run(hash, text)
  const row = [clientAddress ?? null, userAgent ?? null, formUrl]
  sql.addConsent.run(number, version, hash, at.toISOString(), ...row)
}
