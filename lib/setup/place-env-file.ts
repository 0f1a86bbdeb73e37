import { chmodSync, chownSync, copyFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEnvFile } from '#lib/env/env-file.ts'
import { SetupFailure } from './failure.ts'

/** Only the owner of the file reads it: it has passwords. */
const mode = 0o600

/** What became of `.env`. */
export type Placed = {
  outcome: 'written' | 'changed' | 'kept'
  /** Where its text from before is, if it was changed. */
  before: string | undefined
  /** Whether others could read it until now. */
  wasOpen: boolean
}

/** The text of `.env` in a folder; empty without one. Throws a `SetupFailure` if it is unreadable. */
export function readPresentFile(folder: string): string {
  const file = readEnvFile(join(folder, '.env'))
  if (!file.ok) throw new SetupFailure(file.problem)
  return file.text
}

/**
 * Makes `text` the content of `.env`, whole or not at all, readable by its owner alone. What it had
 * before is kept beside it. `now` is in milliseconds since 1970.
 */
export function placeEnvFile(folder: string, text: string, now: number): Placed {
  const path = join(folder, '.env')
  const present = statSync(path, { throwIfNoEntry: false })
  const wasOpen = present !== undefined && (present.mode & 0o077) !== 0
  if (present !== undefined && readPresentFile(folder) === text) {
    if (wasOpen) chmodSync(path, mode)
    return { outcome: 'kept', before: undefined, wasOpen }
  }
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text, { mode, flush: true })
  // The mask of the process may have taken bits away, never added any.
  chmodSync(draft, mode)
  let before: string | undefined
  if (present !== undefined) {
    chownSync(draft, present.uid, present.gid)
    before = `${path}.before-setup-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}`
    copyFileSync(path, before)
    chownSync(before, present.uid, present.gid)
    chmodSync(before, mode)
  }
  renameSync(draft, path)
  return { outcome: before === undefined ? 'written' : 'changed', before, wasOpen }
}
