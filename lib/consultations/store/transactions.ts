import type { ControlledTransaction } from 'kysely'
import type { Connection, Database, Work } from './database.ts'

export type Transactions = {
  /**
   * Runs `work` in a transaction; resolves with its result once it is on disk. Work that throws is
   * rolled back and rejected alone. It may wait for nothing but its own queries.
   */
  run<T>(work: (db: Work) => Promise<T>): Promise<T>
  /** Commits waiting work and rejects later work. The database stays open. */
  close(): Promise<void>
}

type Entry = {
  /** Runs the work and returns the function that settles its promise after the commit. */
  work: (db: Work) => Promise<() => void>
  reject: (error: unknown) => void
}

/** Each work in a transaction of its own, side by side: for PostgreSQL. */
export function ownTransactions(db: Connection): Transactions {
  let closed = false
  return {
    run: (work) =>
      closed ? Promise.reject(new Error('the store is closed')) : db.transaction().execute(work),
    // The pool waits for its running queries when it ends.
    async close() {
      closed = true
    },
  }
}

/**
 * Lets concurrent writers share one transaction of SQLite, because the fsync of a commit blocks the
 * whole process. Work waits at most `maxDelayMs`, and for the transaction that is running.
 */
export function sharedTransactions(
  db: Connection,
  { maxDelayMs }: { maxDelayMs: number },
): Transactions {
  let waiting: Entry[] = []
  let timer: NodeJS.Timeout | undefined
  let flushed = Promise.resolve()
  let closed = false

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const entries = waiting
    waiting = []
    if (entries.length > 0) flushed = flushed.then(() => commit(db, entries))
    return flushed
  }

  return {
    run<T>(work: (db: Work) => Promise<T>): Promise<T> {
      if (closed) return Promise.reject(new Error('the store is closed'))
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          work: async (transaction) => {
            const result = await work(transaction)
            return () => resolve(result)
          },
          reject,
        })
        timer ??= setTimeout(() => void flush(), maxDelayMs)
      })
    },
    async close() {
      closed = true
      await flush()
    },
  }
}

async function commit(db: Connection, entries: Entry[]): Promise<void> {
  const settlements: (() => void)[] = []
  try {
    const transaction = await db.startTransaction().execute()
    try {
      for (const entry of entries) settlements.push(await runInSavepoint(transaction, entry))
      await transaction.commit().execute()
    } catch (error) {
      // A full disk ends the transaction itself; the connection must be given back all the same.
      await transaction
        .rollback()
        .execute()
        .catch(() => undefined)
      throw error
    }
  } catch (error) {
    for (const entry of entries) entry.reject(error)
    return
  }
  for (const settle of settlements) settle()
}

async function runInSavepoint(
  transaction: ControlledTransaction<Database>,
  entry: Entry,
): Promise<() => void> {
  const inWork = await transaction.savepoint('work').execute()
  try {
    const settle = await entry.work(inWork)
    await inWork.releaseSavepoint('work').execute()
    return settle
  } catch (error) {
    // If SQLite has ended the transaction, this fails and rejects every work in it.
    await inWork
      .rollbackToSavepoint('work')
      .execute()
      .catch(() => Promise.reject(error))
    return () => entry.reject(error)
  }
}
