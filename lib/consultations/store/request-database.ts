import type { Connection } from './database.ts'
import { openDatabase, type DatabasePlace } from './open-database.ts'
import { ownTransactions, sharedTransactions, type Transactions } from './transactions.ts'

/** The one connection of a process to the database of requests; the desk uses it too. */
export type RequestDatabase = {
  /** For reading. */
  db: Connection
  /** For writing. */
  transactions: Transactions
  /** Whether other processes serve visitors from it too. */
  isShared: boolean
  /** Commits waiting work and closes the database. */
  close: () => Promise<void>
}

/** Opens the database of an installation; see `openDatabase`. */
export async function openRequestDatabase(place: DatabasePlace): Promise<RequestDatabase> {
  const db = await openDatabase(place)
  const isShared = place.databaseUrl !== undefined
  const transactions = isShared ? ownTransactions(db) : sharedTransactions(db, { maxDelayMs: 4 })
  return {
    db,
    transactions,
    isShared,
    async close() {
      await transactions.close()
      await db.destroy()
    },
  }
}
