import { join } from 'node:path'
import { makeFolder } from '#lib/durable/make-folder.ts'
import { copyFiles, copyPrivately } from './durable-files.ts'
import { restoreLake } from './lake-command.ts'
import type { Manifest } from './manifest.ts'

/** Puts what a backup has of files into an empty data folder: all but secrets and a dump. */
export async function placeFiles(backup: string, manifest: Manifest, to: string): Promise<void> {
  makeFolder(to, 0o700)
  if (manifest.requests?.kind === 'sqlite') {
    await copyPrivately(join(backup, 'requests.sqlite'), join(to, 'requests.sqlite'))
  }
  for (const folder of ['inbox', 'erasures']) {
    await copyFiles(join(backup, folder), join(to, folder), () => true)
  }
  if (manifest.lake !== undefined) await restoreLake(join(backup, 'lake'), to)
}
