import type { OutboxMessage, OutboxQueue } from '#lib/outbox/message.ts'
import type { ConsentText } from './consent-text.ts'
import type { Consultation } from './schema.ts'

/** A request to be stored. */
export type NewRequest = {
  id: string
  /** Generated per rendering of the form; absent if a program posted without one. */
  key: string | undefined
  /**
   * SHA-256 of the consultation: distinguishes a repeated request from another with the same key.
   */
  bodyHash: string
  createdAt: Date
  consultation: Consultation
  quarantined: boolean
  /** Of a signed stamp; a used one quarantines the request. */
  nonce: { value: string; expiresAt: Date } | undefined
  consent: ConsentRecord
}

/** The proof of consent that the operator owes (152-FZ, art. 9 p. 3). */
export type ConsentRecord = ConsentText & {
  clientAddress: string | undefined
  userAgent: string | undefined
  formUrl: string
}

export type AddResult =
  | { kind: 'stored' | 'repeated'; number: number }
  /** The key belongs to a request with other values. */
  | { kind: 'conflict' }

export type StoredRequest = {
  number: number
  id: string
  createdAt: string
  status: string
  quarantined: boolean
  name: string | null
  channel: string
  contact: string
  timeZone: string | null
  message: string | null
  consent: { version: string; hash: string; at: string }
  deliveries: { channel: string; state: string; attempts: number }[]
}

/** The store of requests. Embedded: SQLite. Every promise resolves after the write is durable. */
export type ConsultationStore = {
  /**
   * Stores the request, its consent record, its nonce and, unless it is quarantined, the messages
   * about it, all or nothing. `toMessages` is called with its number.
   */
  add(request: NewRequest, toMessages: (number: number) => OutboxMessage[]): Promise<AddResult>
  /** Every request, oldest first. */
  list(): Promise<StoredRequest[]>
  /** The consent text of the latest request, for when the settings cannot be read. */
  latestConsent(): Promise<ConsentText | undefined>
  /** Age in milliseconds of the oldest message that is neither sent nor given up; 0 without one. */
  oldestNoticeMs(): number
  /** The queue of the messages that `add` stored. */
  outbox: OutboxQueue
  close(): Promise<void>
}
