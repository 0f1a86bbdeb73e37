import type { DatabaseSync } from 'node:sqlite'

export type GroupCommit = {
  /**
   * Runs `work` (synchronous: reads and writes of this database) in the next shared transaction.
   * Resolves with its result once that transaction is on disk. Work that throws is rolled back and
   * rejected alone; a transaction that cannot be committed rejects every work in it.
   */
  run<T>(work: () => T): Promise<T>
  /** Commits waiting work and rejects later work. The database stays open. */
  close(): Promise<void>
}

/** Runs the work and returns the function that settles its promise after the commit. */
type Entry = { work: () => () => void; reject: (error: unknown) => void }

/**
 * Lets concurrent writers share one `BEGIN IMMEDIATE … COMMIT`, because the fsync of a commit
 * blocks the whole process: one per request would halve what the site can serve. Work waits at most
 * `maxDelayMs` before its transaction begins.
 */
export function createGroupCommit(
  db: DatabaseSync,
  { maxDelayMs }: { maxDelayMs: number },
): GroupCommit {
  let waiting: Entry[] = []
  let timer: NodeJS.Timeout | undefined
  let closed = false

  function flush(): void {
    timer = undefined
    const entries = waiting
    waiting = []
    if (entries.length > 0) commit(db, entries)
  }

  return {
    run<T>(work: () => T): Promise<T> {
      if (closed) return Promise.reject(new Error('the group commit is closed'))
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          work: () => {
            const result = work()
            if (result instanceof Promise) throw new TypeError('a work must be synchronous')
            return () => resolve(result)
          },
          reject,
        })
        timer ??= setTimeout(flush, maxDelayMs)
      })
    },
    async close() {
      closed = true
      flush()
    },
  }
}

function commit(db: DatabaseSync, entries: Entry[]): void {
  const settlements: (() => void)[] = []
  try {
    db.exec('begin immediate')
    for (const entry of entries) settlements.push(runInSavepoint(db, entry))
    db.exec('commit')
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    for (const entry of entries) entry.reject(error)
    return
  }
  for (const settle of settlements) settle()
}

function runInSavepoint(db: DatabaseSync, entry: Entry): () => void {
  db.exec('savepoint work')
  try {
    const settle = entry.work()
    db.exec('release work')
    return settle
  } catch (error) {
    // A full disk ends the whole transaction; then no savepoint is left to roll back to.
    if (!db.isTransaction) throw error
    db.exec('rollback to work; release work')
    return () => entry.reject(error)
  }
}
