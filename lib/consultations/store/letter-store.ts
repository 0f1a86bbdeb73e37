import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { ConsentRecord } from './consent-record.ts'

/** A sign-up for letters, from a form. */
export type SignUp = {
  email: string
  /** Of a signed stamp. */
  nonce: { value: string; expiresAt: Date } | undefined
  consent: ConsentRecord
  /** When the box was ticked, ISO 8601; absent if it is now. */
  agreedAt?: string | undefined
}

/** Who gets letters. `key` stands for the address in ids and in the proof of consent. */
export type Subscriber = { email: string; key: string; token: string }

export type SubscriptionState = 'pending' | 'confirmed'

/**
 * Subscribers and what was sent to them. A token is known to its subscriber alone: the store holds
 * its hash. Every promise of a change resolves after the write is durable.
 */
export type LetterStore = {
  /**
   * Stores a sign-up as pending, with its consent, and queues the message that asks to confirm it.
   * Nothing happens, and false is returned, if the address is confirmed, was asked less than six
   * hours ago, or if the stamp was used before.
   */
  subscribe(signUp: SignUp, toMessage: (subscriber: Subscriber) => OutboxMessage): Promise<boolean>
  stateOf(token: string): Promise<SubscriptionState | undefined>
  /** False if the token is unknown, or was sent more than seven days ago and never used. */
  confirm(token: string): Promise<boolean>
  /**
   * Removes the subscriber with all messages to the address; the proof of consent keeps a keyed
   * hash of it. False if the token is unknown.
   */
  unsubscribe(token: string): Promise<boolean>
  /** Confirmed subscriptions that have ended at a time (ISO 8601) or later, in the order of their ends. */
  ended(since: string): Promise<{ contactHash: string; at: string }[]>
  /** The ids that no digest has announced yet. */
  unannounced(ids: readonly string[]): Promise<string[]>
  /**
   * Queues one message for each confirmed subscriber, `paceMs` apart, and notes the articles as
   * announced. Called again after a crash, it queues nobody a second one with the same id.
   */
  announce(
    articles: readonly string[],
    toMessage: (subscriber: Subscriber) => OutboxMessage,
    paceMs: number,
  ): Promise<number>
  /** Notes articles as announced, although nobody was told. */
  skip(articles: readonly string[]): Promise<void>
  /** Forgets sign-ups that were not confirmed in seven days, and letters sent as long ago. */
  purge(): Promise<void>
  /**
   * While paused, no letter leaves; the mail that asks to confirm does. Mailboxes that refused three
   * letters in a row, and get none since, get one more after the pause.
   */
  setPaused(paused: boolean): Promise<void>
  isPaused(): Promise<boolean>
  count(): Promise<Record<SubscriptionState, number>>
}
