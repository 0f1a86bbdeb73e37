import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readLayout, unfinishedRestore } from './layout-file.ts'
import { readProductVersion } from './product.ts'
import { layoutVersion } from './version.ts'

/**
 * Why this program must not open a data folder, and what to do; undefined if it may. The folder may
 * be absent. Whatever opens data asks it first: the start, and each command.
 */
export function layoutProblem(dataDir: string): string | undefined {
  if (existsSync(join(dataDir, unfinishedRestore))) {
    return `DATA_DIR ${dataDir} is a restore that did not end: delete the folder, and restore the backup again`
  }
  let found: ReturnType<typeof readLayout>
  try {
    found = readLayout(dataDir)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const { layout, product, before = 'BACKUP' } = found
  if (layout <= layoutVersion) return undefined
  const to = `${dataDir}-${readProductVersion()}`
  return `DATA_DIR ${dataDir} is of ButlerSPB ${product} (layout ${layout}), and this is ButlerSPB ${readProductVersion()} (layout ${layoutVersion}). Run ButlerSPB ${product} or newer; or go back to the data from before the upgrade: npm run backup -- restore ${before} --to ${to} --replaces ${dataDir}, then set DATA_DIR to ${to}`
}
