import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requestsPath } from '#lib/consultations/store/open-database.ts'
import type { Env } from '#lib/env.ts'
import { readLayout, writeLayout } from '#lib/layout/layout-file.ts'
import { readProductVersion } from '#lib/layout/product.ts'
import { layoutVersion } from '#lib/layout/version.ts'
import { createBackup } from './create.ts'
import { openInstallation } from './installation.ts'
import { readPassphrase } from './passphrase.ts'
import { expireBackups } from './retention.ts'
import { isOfDump } from './verify.ts'

/** Long enough to notice what an upgrade has broken. */
const keepDays = 30

/**
 * For a start, before anything opens the data: keeps a verified copy of data of an older layout in
 * `$DATA_DIR/before-upgrade`, and notes that this program's layout follows. Deletes such copies
 * after 30 days. Throws a `BackupFailure` if no copy can be made; then nothing has changed.
 */
export async function prepareUpgrade(
  env: Env,
  { now, say }: { now: () => number; say: (line: string) => void },
): Promise<void> {
  const { dataDir } = env
  const folder = join(dataDir, 'before-upgrade')
  if (existsSync(folder)) {
    const installation = openInstallation(env).id
    await expireBackups(folder, { keepDays, atLeast: 0, installation, now: now() })
  }
  const { layout, product } = readLayout(dataDir)
  if (layout >= layoutVersion) return
  const written = { layout: layoutVersion, product: readProductVersion() }
  if (!hasData(dataDir)) {
    writeLayout(dataDir, written)
    return
  }
  say(`Keeping a copy of the data of ButlerSPB ${product} before the upgrade`)
  const passphrase = await readPassphrase(env.backupPassphrase)
  const created = await createBackup(openInstallation(env), { folder, passphrase, now })
  const { path, notChecked } = created
  writeLayout(dataDir, { ...written, before: path })
  for (const what of notChecked.filter(isOfDump)) say(`Not checked: ${what}`)
  say(`The copy is in ${path} and will be deleted after ${keepDays} days`)
}

/** Whether a data folder has data of an older layout. */
export function needsUpgrade(dataDir: string): boolean {
  return hasData(dataDir) && readLayout(dataDir).layout < layoutVersion
}

/** Whether a data folder has content or requests already. */
export function hasData(dataDir: string): boolean {
  return existsSync(requestsPath(dataDir)) || existsSync(join(dataDir, 'lake/lake.sqlite'))
}
