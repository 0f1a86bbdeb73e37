import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { Connection, Work } from './database.ts'
import { enqueue, lettersPaused } from './outbox.ts'
import type { ConsentRecord, NewRequest } from './store.ts'
import { addSubscriber, confirm, confirmed, purge, stateOf, unsubscribe } from './subscribers.ts'
import type { Transactions } from './transactions.ts'

/** A sign-up for letters, from a form. */
export type SignUp = {
  email: string
  nonce: NewRequest['nonce']
  consent: ConsentRecord
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
  /** While paused, no letter leaves; the mail that asks to confirm does. */
  setPaused(paused: boolean): Promise<void>
  isPaused(): Promise<boolean>
  count(): Promise<Record<SubscriptionState, number>>
}

type Deps = { now: () => number; contactKey: string }

/** See `LetterStore`. */
export function createLetterStore(
  db: Connection,
  transactions: Transactions,
  { now, contactKey }: Deps,
): LetterStore {
  const keys = { contactKey }
  return {
    subscribe: (signUp, toMessage) =>
      transactions.run((work) => addSubscriber(work, signUp, { toMessage, ...keys, at: now() })),
    stateOf: (token) => stateOf(db, token, now()),
    confirm: (token) => transactions.run((work) => confirm(work, token, { ...keys, at: now() })),
    unsubscribe: (token) =>
      transactions.run((work) => unsubscribe(work, token, { ...keys, at: now() })),
    async unannounced(ids) {
      if (ids.length === 0) return []
      const rows = await db
        .selectFrom('announced_articles')
        .select('id')
        .where('id', 'in', ids)
        .execute()
      return ids.filter((id) => !rows.some((row) => row.id === id))
    },
    async announce(articles, toMessage, paceMs) {
      const subscribers = await confirmed(db, contactKey)
      await transactions.run(async (work) => {
        const at = now()
        for (const [place, subscriber] of subscribers.entries()) {
          await enqueue(work, toMessage(subscriber), at, at + place * paceMs)
        }
        await noteAnnounced(work, articles, at)
      })
      return subscribers.length
    },
    skip: (articles) => transactions.run((work) => noteAnnounced(work, articles, now())),
    purge: () => transactions.run((work) => purge(work, keys, now())),
    setPaused: (paused) =>
      transactions.run(async (work) => {
        await work.deleteFrom('switches').where('name', '=', lettersPaused).execute()
        if (!paused) return
        const at = new Date(now()).toISOString()
        await work.insertInto('switches').values({ name: lettersPaused, at }).execute()
      }),
    async isPaused() {
      const row = await db
        .selectFrom('switches')
        .select('name')
        .where('name', '=', lettersPaused)
        .executeTakeFirst()
      return row !== undefined
    },
    async count() {
      const rows = await db.selectFrom('subscribers').select('state').execute()
      const ofState = (state: SubscriptionState) => rows.filter((row) => row.state === state).length
      return { pending: ofState('pending'), confirmed: ofState('confirmed') }
    },
  }
}

async function noteAnnounced(db: Work, articles: readonly string[], now: number): Promise<void> {
  const at = new Date(now).toISOString()
  for (const id of articles) {
    await db
      .insertInto('announced_articles')
      .values({ id, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
