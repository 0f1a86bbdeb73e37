import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { requestsPath } from './open-database.ts'

/**
 * Another program, such as a backup, that reads the database of requests: it sees what is stored now
 * until the function is called that this returns, or the test ends.
 */
export function startReading(dataDir: string): () => void {
  const reader = new DatabaseSync(requestsPath(dataDir), { readOnly: true })
  const end = () => {
    if (reader.isOpen) reader.close()
  }
  onTestFinished(end)
  reader.exec('begin; select * from requests')
  return end
}
