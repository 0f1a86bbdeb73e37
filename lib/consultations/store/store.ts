import type { OutboxMessage, OutboxQueue, Recipient } from '#lib/outbox/message.ts'
import type { ReminderStage, WaitingRequest } from '#lib/consultations/reminder.ts'
import type { ConsentText } from '#lib/consultations/consent-text.ts'
import type { ConsentRecord } from './consent-record.ts'
import type { LetterStore, Subscriber } from './letter-store.ts'
import type { Consultation } from '#lib/consultations/schema.ts'

/** A request to be stored. */
export type NewRequest = {
  id: string
  /** Generated per rendering of the form; absent if a program posted without one. */
  key: string | undefined
  /**
   * SHA-256 of what the person wrote: distinguishes a repeated request from another with the same key.
   */
  bodyHash: string
  createdAt: Date
  consultation: Consultation
  quarantined: boolean
  /** Of a signed stamp; a used one quarantines the request. */
  nonce: { value: string; expiresAt: Date } | undefined
  consent: ConsentRecord
  /** The consent to letters, if it was given too and letters can be sent. */
  letterConsent: ConsentText | undefined
}

export type AddResult =
  | { kind: 'stored' | 'repeated'; number: number }
  /** The key belongs to a request with other values. */
  | { kind: 'conflict' }

export type StoredRequest = {
  number: number
  id: string
  createdAt: string
  /** When it was taken out of quarantine: what the office promises counts from then. */
  restoredAt: string | null
  status: string
  urgent: boolean
  quarantined: boolean
  name: string | null
  channel: string
  contact: string
  timeZone: string | null
  message: string | null
  /** The account that answers it. */
  takenBy: string | null
  consent: { version: string; hash: string; at: string }
  deliveries: { channel: string; state: string; attempts: number }[]
}

/** Where a request stands: new, in work, waiting for the client, closed, spam. */
export const statuses = ['new', 'active', 'waiting', 'closed', 'spam'] as const
export type Status = (typeof statuses)[number]

/** Everything the desk shows of one request. */
export type RequestDetails = StoredRequest & {
  hours: string | null
  topic: string | null
  nda: boolean
  letters: boolean
  takenAt: string | null
  closedAt: string | null
  entryPage: string | null
  referrerHost: string | null
  utm: string | null
  context: string | null
  contactHash: string | null
  notes: { author: string; at: string; text: string }[]
  events: { actor: string; at: string; kind: string; detail: string | null }[]
}

export type RequestFilter = {
  status?: Status
  quarantined?: boolean
  /** The number, or a part of contact or name. */
  search?: string
  /** Only requests with a smaller number, the newest first. */
  before?: number
  limit?: number
}

/** A message that was given up. */
export type DeadLetter = {
  id: string
  channel: string
  /** Undefined if the queue holds something that is no message. */
  to: Recipient['kind'] | undefined
  /** Number of the request that it is about, if it is about one. */
  request: number | undefined
  attempts: number
  error: string | null
}

/** What names a request: in the database, and to people. */
export type StoredKeys = { id: string; number: number }

export type TakeResult =
  | { kind: 'taken' }
  /** A colleague answers it, and not the one who was named. */
  | { kind: 'held'; by: string }
  /** There is no such request, or it may not be changed: see `ConsultationStore`. */
  | { kind: 'missing' }

/**
 * The store of requests, in SQLite or PostgreSQL. Every promise resolves after the write is
 * durable. `actor` is the account (or command) that does it. Changes resolve to false if there is
 * no such request, its person was erased, or it is in quarantine and has to be restored first.
 */
export type ConsultationStore = {
  /**
   * Stores the request, its consent record, its nonce and, unless it is quarantined, the messages
   * about it, all or nothing; to one e-mail address only one confirmation in six hours. A request
   * with a message whose contact wrote exactly the same within ten minutes is repeated, whatever its
   * key; so is one without message and key, from a page of ours, within ten seconds. If only the
   * earlier one was quarantined, it is taken out, and stored as of now.
   */
  add(request: NewRequest, toMessages: (stored: StoredKeys) => OutboxMessage[]): Promise<AddResult>
  /** Every request that the filter leaves: oldest first, or newest first with `before` or `limit`. */
  list(filter?: RequestFilter): Promise<StoredRequest[]>
  get(number: number): Promise<RequestDetails | undefined>
  /** Requests of the same contact, newest first. */
  earlierOf(contactHash: string): Promise<StoredRequest[]>
  setStatus(number: number, status: Status, actor: string): Promise<boolean>
  /**
   * Makes the actor the one who answers; a new request is then in work. A colleague who answers
   * already is named by `from`. The time of the first taking stays.
   */
  take(number: number, actor: string, from?: string): Promise<TakeResult>
  note(number: number, actor: string, text: string): Promise<boolean>
  /**
   * Takes a request out of quarantine and queues the messages about it. A sender who agreed to
   * letters in it is signed up as by `LetterStore.subscribe`, under the text that was shown then; without
   * `toOptIn` no letters can be sent.
   */
  restore(
    number: number,
    actor: string,
    toMessages: (request: RequestDetails) => OutboxMessage[],
    toOptIn?: (subscriber: Subscriber) => OutboxMessage,
  ): Promise<boolean>
  /**
   * Removes persons from requests, notes, events, the queue and, by contact, the subscribers. What
   * stays of a request is its number, and its consent as proof (152-FZ, art. 9 p. 3), with a keyed
   * hash for the contact. `act` names the file of the act of destruction. The erasure is open: files
   * of the database may have the removed values.
   */
  erase(who: ToErase, by: { act: string; actor: string; reason: string }): Promise<ErasedRecords>
  /**
   * Overwrites in the files of the database what was erased so far. Resolves to false, without
   * waiting longer than half a second, while another program keeps it there: who reads the database
   * sees it as it was. May be called any time.
   */
  overwriteErased(): Promise<boolean>
  /** Notes that the erasures of these acts are overwritten and their acts written, as of now. */
  closeErasures(acts: readonly string[]): Promise<void>
  /** Notes that all of that is to be done again. */
  reopenErasures(acts: readonly string[]): Promise<void>
  /** What was erased, oldest first: of everybody, or of these persons. */
  erasures(of?: Persons): Promise<Erasure[]>
  /** The erasures that are not closed, oldest first. */
  openErasures(): Promise<Erasure[]>
  /** Numbers of requests from before this moment (milliseconds since 1970) that have a person. */
  expired(filter: { before: number; quarantined: boolean }): Promise<number[]>
  /** Deletes the proofs of consent of persons who were erased, or left, before this moment. */
  deleteProofs(before: number): Promise<void>
  /** Forgets the used stamps that have expired: nobody can use them again. */
  deleteStamps(): Promise<void>
  /** Notes that somebody has read requests, or taken them along in an export. */
  recordAccess(numbers: readonly number[], actor: string, how?: 'read' | 'exported'): Promise<void>
  /**
   * New requests from after this moment (milliseconds since 1970) of which the owner has not been
   * told yet, oldest first.
   */
  waiting(after: number): Promise<WaitingRequest[]>
  /**
   * Queues the messages of a reminder, unless the request is no longer new or this reminder was
   * sent before; returns whether it did.
   */
  remind(number: number, stage: ReminderStage, messages: readonly OutboxMessage[]): Promise<boolean>
  deadLetters(): Promise<DeadLetter[]>
  /** Makes a message, or all dead ones, due again; returns how many. */
  retry(messageId?: string): Promise<number>
  /** The consent text of the latest request, for when the settings cannot be read. */
  latestConsent(): Promise<ConsentText | undefined>
  /** Age in milliseconds of the oldest message that is neither sent nor given up; 0 without one. */
  oldestNoticeMs(): Promise<number>
  tally(): Promise<Tally>
  /**
   * Runs `work` if no process has done so within `everyMs`; of several processes, one. Returns
   * whether it ran. Work that rejects is due again at the next call. `lastRun` is undefined the
   * first time.
   */
  runOnce(
    job: string,
    everyMs: number,
    work: (lastRun: Date | undefined) => Promise<void>,
  ): Promise<boolean>
  /**
   * Counts one use of a key and says whether the key was used at most `limit` times in this window
   * of `windowMs` milliseconds, an hour at most. Changes nothing that must last.
   */
  admit(key: string, limit: number, windowMs: number): Promise<Admission>
  /** The queue of the messages that `add` stored. */
  outbox: OutboxQueue
  letters: LetterStore
  close(): Promise<void>
}

/** How much there is of what. Times are in ISO 8601. */
export type Tally = {
  /** Without those of erased people; `quarantine` has all that are there. */
  requests: { status: string; count: number }[]
  /** Requests that nobody has taken, since the office could see them. */
  unanswered: { since: string; urgent: boolean }[]
  /** Messages that are neither sent nor given up, and when the oldest was queued. */
  waiting: { channel: string; count: number; since: string }[]
  dead: { channel: string; count: number }[]
}

export type Admission = { ok: true } | { ok: false; retryAfterSeconds: number }

export type Persons =
  | { numbers: readonly number[] }
  /** As `parseContact` returns them, in upper or lower case. */
  | { contacts: readonly string[] }

/** Whom to erase. */
export type ToErase =
  | Persons
  /** What was erased before, and came back with a backup. */
  | { ids: ReadonlySet<string>; subscribers: readonly { contactHash: string; at: string }[] }

export type ErasedRecords = {
  requests: { number: number; id: string; contactHash: string }[]
  subscribers: { contactHash: string }[]
}

export type Erasure = {
  act: string
  at: string
  actor: string
  reason: string
  contactHash: string
  /** Undefined for a subscriber. */
  request: { number: number; id: string } | undefined
  /** When no file of the database had the removed values any more; undefined while it is open. */
  overwrittenAt: string | undefined
}
