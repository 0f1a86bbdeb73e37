import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn, syncFolder } from './durable-files.ts'
import { readManifest } from './manifest.ts'
import { isUnfinished, timeOfBackup, unfinishedName } from './names.ts'

const dayMs = 24 * 60 * 60_000

export type Expired = {
  /** Names of the backups that were deleted, oldest first. */
  deleted: string[]
  /** Names of those that are older than the term and were kept all the same. */
  overdue: string[]
}

/**
 * Deletes the backups of an installation that are older than so many days, but for the newest ones.
 * Call it after a new backup was verified.
 *
 * @param atLeast how many of the newest are kept, however old they are
 */
export async function expireBackups(
  folder: string,
  { keepDays, atLeast, installation, now }: Terms,
): Promise<Expired> {
  const deleted: string[] = []
  const overdue: string[] = []
  let sound = 0
  for (const { name, at, isSound } of (await listBackups(folder, installation)).toReversed()) {
    if (isSound) sound += 1
    if (at >= now - keepDays * dayMs) continue
    if (isSound && sound <= atLeast) overdue.push(name)
    else deleted.push(name)
  }
  for (const name of deleted) {
    // A deletion that is interrupted leaves nothing that looks whole.
    const unfinished = join(folder, unfinishedName(name))
    await rename(join(folder, name), unfinished)
    await rm(unfinished, { recursive: true, force: true })
  }
  if (deleted.length > 0) await syncFolder(folder)
  return { deleted: deleted.toReversed(), overdue: overdue.toReversed() }
}

type Terms = { keepDays: number; atLeast: number; installation: string; now: number }

/**
 * The backups of an installation in a folder, oldest first; times in milliseconds since 1970. One
 * whose manifest cannot be read is not sound, and counts as this installation's.
 */
export async function listBackups(
  folder: string,
  installation: string,
): Promise<{ name: string; at: number; isSound: boolean }[]> {
  const found: { name: string; at: number; isSound: boolean }[] = []
  for (const name of (await namesIn(folder)).toSorted()) {
    const at = timeOfBackup(name)
    if (at === undefined) continue
    const manifest = await readManifest(join(folder, name))
    if (manifest !== undefined && manifest.installation !== installation) continue
    found.push({ name, at, isSound: manifest !== undefined })
  }
  return found
}

/** Deletes what killed backups have left behind; one that runs has changed within a day. */
export async function removeLeftovers(folder: string, now: number): Promise<void> {
  for (const name of (await namesIn(folder)).filter(isUnfinished)) {
    const path = join(folder, name)
    if ((await stat(path)).mtimeMs < now - dayMs) await rm(path, { recursive: true, force: true })
  }
}
