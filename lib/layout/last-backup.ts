import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson } from '#lib/json/parse-json.ts'

const schema = z.object({
  /** When it was begun. */
  made: z.iso.datetime(),
  path: z.string(),
  hasSecrets: z.boolean(),
})

/** By then a nightly backup has failed twice. */
export const lateBackupHours = 50

/** The newest backup that `npm run backup` has made of an installation. */
export type LastBackup = z.infer<typeof schema>

/** Notes it in the data folder, for those who look after the installation. */
export function noteLastBackup(dataDir: string, last: LastBackup): void {
  const path = pathIn(dataDir)
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(last, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}

/** Undefined if there was none. */
export function readLastBackup(dataDir: string): LastBackup | undefined {
  try {
    return schema.safeParse(parseJson(readFileSync(pathIn(dataDir), 'utf8'))).data
  } catch {
    return undefined
  }
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'last-backup.json')
}
