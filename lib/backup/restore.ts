import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countPostgres } from '#lib/consultations/store/postgres-copy.ts'
import { makeFolder } from '#lib/durable/make-folder.ts'
import type { Env } from '#lib/env.ts'
import { unfinishedRestore, writeLayout } from '#lib/layout/layout-file.ts'
import { readSecrets } from '#lib/secrets.ts'
import { namesIn, syncTree } from './durable-files.ts'
import { BackupFailure, toFailure } from './failure.ts'
import { installationId } from './installation.ts'
import { compareFiles, newerBackup, noBackup, readManifest, type Manifest } from './manifest.ts'
import { placeFiles } from './place-files.ts'
import { dumpFile, restoreDump } from './postgres-tools.ts'
import { isWithin } from './is-within.ts'
import { replayErasures, type Replayed } from './replay-erasures.ts'
import { contactKeyOf, sealedFile, unsealSecrets, type KeptSecrets } from './secrets-file.ts'

type Order = {
  /** The new data folder: absent or empty. */
  to: string
  /** `databaseUrl` names the empty database that a dump goes to. */
  env: Env
  passphrase: string | undefined
  /** The data folder of the installation that is to be replaced, if it can still be read. */
  replaced: string | undefined
  /** Whether new secrets may be made if the old ones are lost. */
  newSecrets: boolean
  now: () => number
}

export type Restored = Replayed & { manifest: Manifest; hasSecrets: boolean; hasDotEnv: boolean }

/**
 * Makes a data folder of a backup and erases again who was erased since. A restore that fails
 * leaves the folder empty, and one that is killed leaves a mark that keeps the product from
 * starting there.
 */
export async function restoreBackup(backup: string, order: Order): Promise<Restored> {
  const { to, env, replaced } = order
  await checkTarget(backup, order)
  const manifest = await readSound(backup)
  const kept = await findSecrets(backup, manifest, order)
  if (manifest.requests?.kind === 'postgres') await checkDatabase(env.databaseUrl)
  try {
    makeFolder(to, 0o700)
    await writeFile(join(to, unfinishedRestore), '', { flush: true })
    await placeFiles(backup, manifest, to)
    await writeSecrets(to, kept)
    const databaseUrl = manifest.requests?.kind === 'postgres' ? env.databaseUrl : undefined
    if (databaseUrl !== undefined) await restoreDump(join(backup, dumpFile), databaseUrl)
    const target = { ...env, dataDir: to, databaseUrl }
    const contactKey = readSecrets(target).contactKey
    const isNewKey = installationId(contactKey) !== manifest.installation
    const sources = { replaced, contactKey, isNewKey, manifest, now: order.now }
    const replayed = await replayErasures(target, sources)
    writeLayout(to, { layout: manifest.layout, product: manifest.product })
    await syncTree(to)
    await rm(join(to, unfinishedRestore))
    const hasDotEnv = typeof kept?.dotEnv === 'string'
    return { ...replayed, manifest, hasSecrets: kept !== undefined, hasDotEnv }
  } catch (error) {
    for (const name of await readdir(to).catch(() => [])) {
      await rm(join(to, name), { recursive: true, force: true })
    }
    throw toFailure(error, to)
  }
}

async function checkTarget(backup: string, { to, replaced }: Order): Promise<void> {
  if (replaced !== undefined && isWithin(to, replaced)) {
    throw new BackupFailure(
      `${to} is in ${replaced}, which you will delete one day: give a new folder beside it`,
    )
  }
  if (isWithin(to, backup)) {
    throw new BackupFailure(`${to} is in the backup: give a new folder outside of it`)
  }
  const names = await namesIn(to).catch((error: unknown) => {
    throw toFailure(error, to)
  })
  if (names.length === 0) return
  throw new BackupFailure(`${to} is not empty: give a new folder, nothing is overwritten`)
}

async function readSound(backup: string): Promise<Manifest> {
  const manifest = await readManifest(backup)
  if (manifest === undefined) throw noBackup(backup)
  const newer = newerBackup(manifest)
  if (newer !== undefined) throw new BackupFailure(newer)
  const [problem] = await compareFiles(backup, manifest)
  if (problem !== undefined) {
    throw new BackupFailure(`The backup is damaged, take another one: ${problem}`)
  }
  return manifest
}

async function findSecrets(
  backup: string,
  manifest: Manifest,
  { passphrase, replaced, newSecrets }: Order,
): Promise<KeptSecrets | undefined> {
  const isSealed = Object.hasOwn(manifest.files, sealedFile)
  if (isSealed && passphrase !== undefined) {
    return unsealSecrets(join(backup, sealedFile), passphrase)
  }
  const file = join(replaced ?? '', 'secrets.json')
  if (replaced !== undefined && existsSync(file)) {
    const secrets = await readFile(file, 'utf8')
    const key = contactKeyOf(secrets)
    if (key !== undefined && installationId(key) === manifest.installation) {
      return { secrets, dotEnv: null }
    }
  }
  if (newSecrets) return undefined
  throw new BackupFailure(
    isSealed
      ? 'Set BACKUP_PASSPHRASE to the passphrase of this backup, or give --new-secrets if it is lost (links in letters end, and erased subscribers are not found)'
      : 'This backup has no secrets: give --replaces with the data folder of the installation, or --new-secrets if they are lost (links in letters end, and erased subscribers are not found)',
  )
}

async function checkDatabase(databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl === undefined) {
    throw new BackupFailure(
      'The requests of this backup are from PostgreSQL: set DATABASE_URL to a new, empty database',
    )
  }
  const rows = await countPostgres(databaseUrl).catch((error: unknown) => {
    throw toFailure(error, 'DATABASE_URL')
  })
  const [table] = Object.keys(rows)
  if (table === undefined) return
  throw new BackupFailure(
    `The database of DATABASE_URL is not empty, it has a table ${table}: set DATABASE_URL to a new, empty database`,
  )
}

async function writeSecrets(to: string, kept: KeptSecrets | undefined): Promise<void> {
  if (kept === undefined) return
  await writeFile(join(to, 'secrets.json'), kept.secrets, { mode: 0o600 })
  if (kept.dotEnv === null) return
  await writeFile(join(to, 'env-of-backup'), kept.dotEnv, { mode: 0o600 })
}
