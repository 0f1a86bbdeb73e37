import { existsSync } from 'node:fs'
import { link, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from '@butlerspb/durable/make-folder.ts'
import { listAssetFiles } from './asset-files.ts'
import { copyDurably } from './backup.ts'
import { hashFile, readManifest, type Manifest } from './manifest.ts'
import { migrations } from '#lake/store/migrations.ts'

export type Restored =
  | {
      ok: true
      manifest: Manifest
      /** Where the lake that was there before is now; undefined when there was none. */
      before: string | undefined
    }
  | { ok: false; problem: string }

/**
 * Replaces a lake that is not in use by a backup. The database changes by one rename, after
 * everything else is on the disk, so that a crash leaves either the old lake or the new one. The
 * old one is kept beside it, with the files that only it refers to.
 */
export async function restore(
  folder: string,
  dataDir: string,
  { now }: { now: () => number },
): Promise<Restored> {
  const manifest = await readManifest(folder)
  if (manifest === null) return refused(`${folder} is not a backup: it has no valid manifest.json`)
  if (manifest.schemaVersion > migrations.length) {
    return refused(
      `The backup has version ${manifest.schemaVersion}, this program knows ${migrations.length}: run the newer program`,
    )
  }
  if (!Object.hasOwn(manifest.files, 'lake.sqlite')) return refused('The backup has no lake.sqlite')
  for (const [path, hash] of Object.entries(manifest.files)) {
    const file = join(folder, path)
    if (!existsSync(file)) return refused(`The backup lacks ${path}`)
    if ((await hashFile(file)) !== hash)
      return refused(`The backup is damaged: ${path} has changed`)
  }
  makeFolder(dataDir, 0o700)
  const lock = takeAlone(join(dataDir, 'lake.sqlite'))
  if (lock === 'in use') {
    return refused('The lake is in use: stop the product (or what else reads it) and try again')
  }
  try {
    const before = await replace(folder, dataDir, manifest, now())
    return { ok: true, manifest, before }
  } finally {
    lock?.close()
  }
}

function refused(problem: string): Restored {
  return { ok: false, problem }
}

/** A connection to the lake after a checkpoint of the write-ahead log; undefined without a readable lake. */
function takeAlone(path: string): DatabaseSync | 'in use' | undefined {
  if (!existsSync(path)) return undefined
  const db = new DatabaseSync(path)
  try {
    // SQLite leaves WAL mode only while no other connection is open.
    db.exec('pragma journal_mode = delete; begin exclusive')
    return db
  } catch (error) {
    db.close()
    if (isBusy(error)) return 'in use'
    // A damaged database must not prevent a restore.
    return undefined
  }
}

/** SQLITE_BUSY, with whatever detail is in the higher bits. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 5
}

async function replace(
  folder: string,
  dataDir: string,
  { files }: Manifest,
  now: number,
): Promise<string | undefined> {
  const database = join(dataDir, 'lake.sqlite')
  const incoming = `${database}.restoring`
  const before = join(dataDir, `before-${new Date(now).toISOString().replaceAll(':', '-')}`)

  for (const path of Object.keys(files)) {
    const isThere = path !== 'lake.sqlite' && existsSync(join(dataDir, path))
    if (isThere && (await hashFile(join(dataDir, path))) === files[path]) continue
    await copyDurably(join(folder, path), path === 'lake.sqlite' ? incoming : join(dataDir, path))
  }
  if (existsSync(database)) {
    await mkdir(before, { mode: 0o700 })
    await link(database, join(before, 'lake.sqlite'))
  }
  for (const left of ['lake.sqlite-wal', 'lake.sqlite-shm', 'lake.sqlite-journal']) {
    // Left by a crash: they belong to the old database and would corrupt the new one.
    if (existsSync(join(dataDir, left))) await rename(join(dataDir, left), join(before, left))
  }
  await rename(incoming, database)
  for (const path of await listAssetFiles(dataDir)) {
    if (Object.hasOwn(files, path)) continue
    await mkdir(dirname(join(before, path)), { recursive: true, mode: 0o700 })
    await rename(join(dataDir, path), join(before, path))
  }
  return existsSync(before) ? before : undefined
}
