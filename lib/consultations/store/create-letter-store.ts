import type { Connection, Work } from './database.ts'
import type { LetterStore, SubscriptionState } from './letter-store.ts'
import { enqueue, lettersPaused } from './outbox.ts'
import { trustAgain } from './refusals.ts'
import {
  addSubscriber,
  confirm,
  holdConfirmed,
  listEnded,
  purge,
  stateOf,
  unsubscribe,
} from './subscribers.ts'
import type { Transactions } from './transactions.ts'

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
    ended: (since) => listEnded(db, since),
    async unannounced(ids) {
      if (ids.length === 0) return []
      const rows = await db
        .selectFrom('announced_articles')
        .select('id')
        .where('id', 'in', ids)
        .execute()
      return ids.filter((id) => !rows.some((row) => row.id === id))
    },
    announce: (articles, toMessage, paceMs) =>
      transactions.run(async (work) => {
        const subscribers = await holdConfirmed(work, contactKey)
        const at = now()
        for (const [place, subscriber] of subscribers.entries()) {
          await enqueue(work, toMessage(subscriber), at, at + place * paceMs)
        }
        await noteAnnounced(work, articles, at)
        return subscribers.length
      }),
    skip: (articles) => transactions.run((work) => noteAnnounced(work, articles, now())),
    purge: () => transactions.run((work) => purge(work, keys, now())),
    setPaused: (paused) =>
      transactions.run(async (work) => {
        await work.deleteFrom('switches').where('name', '=', lettersPaused).execute()
        if (!paused) {
          await trustAgain(work)
          return
        }
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
