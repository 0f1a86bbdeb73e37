import { access, constants, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { examineSqlite, type RowCounts } from '#lib/consultations/store/copy.ts'
import { openDatabase } from '#lib/consultations/store/open-database.ts'
import { countPostgres, withScratchDatabase } from '#lib/consultations/store/postgres-copy.ts'
import { layoutVersion } from '#lib/layout/version.ts'
import { toFailure } from './failure.ts'
import { installationId } from './installation.ts'
import { examineLake, migrateLake } from './lake-command.ts'
import { compareFiles, newerBackup, noBackup, readManifest, type Manifest } from './manifest.ts'
import { unfinishedName } from './names.ts'
import { placeFiles } from './place-files.ts'
import { dumpFile, listDump, restoreDump } from './postgres-tools.ts'
import { contactKeyOf, sealedFile, unsealSecrets, withoutDotEnv } from './secrets-file.ts'

export type Verification = {
  /** A line each; none: the backup is sound. */
  problems: string[]
  /** What could not be looked at, and why, a line each. */
  notChecked: string[]
  /** What a sound backup lacks all the same, a line each. */
  lacks: string[]
}

type Means = {
  /** On whose server a dump is restored for a while. */
  databaseUrl: string | undefined
  passphrase: string | undefined
}

/**
 * Restores a backup into an empty folder, and a dump into an empty database, and compares files,
 * rows and documents with the manifest; what it made for that is deleted again.
 */
export async function verifyBackup(backup: string, means: Means): Promise<Verification> {
  const manifest = await readManifest(backup)
  if (manifest === undefined) return found([noBackup(backup).message])
  const newer = newerBackup(manifest)
  if (newer !== undefined) return found([newer])
  const damage = await compareFiles(backup, manifest)
  if (damage.length > 0) return found(damage)
  const parts = [
    await verifyRestored(backup, manifest),
    await verifyDump(backup, manifest, means.databaseUrl),
    await verifySecrets(backup, manifest, means.passphrase),
  ]
  return {
    problems: parts.flatMap(({ problems }) => problems),
    notChecked: parts.flatMap(({ notChecked }) => notChecked),
    lacks: parts.flatMap(({ lacks }) => lacks),
  }
}

/** Whether such a line of what was not checked says that the requests were not restored. */
export function isOfDump(what: string): boolean {
  return what.startsWith(dumpFile)
}

function found(problems: string[], notChecked: string[] = [], lacks: string[] = []): Verification {
  return { problems, notChecked, lacks }
}

async function verifyRestored(backup: string, manifest: Manifest): Promise<Verification> {
  const place = await writableFolder(backup)
  const folder = await mkdtemp(join(place, unfinishedName('verify-')))
  try {
    await placeFiles(backup, manifest, folder)
    const isOlder = manifest.layout < layoutVersion
    const problems: string[] = []
    if (manifest.lake !== undefined) {
      if (isOlder) await migrateLake(folder)
      problems.push(...(await examineLake(folder, manifest.lake)))
    }
    if (manifest.requests?.kind === 'sqlite') {
      const { problems: inFile, rows } = examineSqlite(join(folder, 'requests.sqlite'))
      problems.push(...inFile.map((problem) => `requests.sqlite: ${problem}`))
      problems.push(...compareRows(manifest.requests.rows, rows))
      // The upgrade that follows is tried on the copy first.
      if (isOlder) {
        await (await openDatabase({ dataDir: folder, databaseUrl: undefined })).destroy()
      }
    }
    return found(problems)
  } catch (error) {
    const { message } = toFailure(error, place)
    return found([`it cannot be restored: ${message}`])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Beside the backup, where personal data are already; else where temporary files go. */
async function writableFolder(backup: string): Promise<string> {
  const beside = dirname(backup)
  return access(beside, constants.W_OK).then(
    () => beside,
    () => tmpdir(),
  )
}

function compareRows(expected: RowCounts, rows: RowCounts): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(rows)])
  return [...names]
    .filter((name) => expected[name] !== rows[name])
    .map((name) => `requests: ${name} had ${expected[name] ?? 0} rows, and has ${rows[name] ?? 0}`)
}

async function verifyDump(
  backup: string,
  { requests }: Manifest,
  databaseUrl: string | undefined,
): Promise<Verification> {
  if (requests?.kind !== 'postgres') return found([])
  const file = join(backup, dumpFile)
  try {
    const restored =
      databaseUrl === undefined
        ? undefined
        : await withScratchDatabase(databaseUrl, async (scratchUrl) => {
            await restoreDump(file, scratchUrl)
            return compareRows(requests.rows, await countPostgres(scratchUrl))
          })
    if (restored !== undefined) return found(restored)
    await listDump(file)
    const why =
      databaseUrl === undefined
        ? 'there is no DATABASE_URL'
        : 'the role of DATABASE_URL may create no database: alter role … createdb'
    return found([], [`${dumpFile} was read to its end, but not restored: ${why}`])
  } catch (error) {
    return found([`${dumpFile} cannot be restored: ${toFailure(error, 'PostgreSQL').message}`])
  }
}

async function verifySecrets(
  backup: string,
  manifest: Manifest,
  passphrase: string | undefined,
): Promise<Verification> {
  if (!Object.hasOwn(manifest.files, sealedFile)) {
    return found([], ['secrets.json: it is not in this backup'])
  }
  if (passphrase === undefined) {
    return found([], [`${sealedFile}: it was not opened, because there is no BACKUP_PASSPHRASE`])
  }
  try {
    const { secrets, dotEnv } = await unsealSecrets(join(backup, sealedFile), passphrase)
    const key = contactKeyOf(secrets)
    return key !== undefined && installationId(key) === manifest.installation
      ? found([], [], dotEnv === null ? [withoutDotEnv] : [])
      : found([`${sealedFile} has the secrets of another installation`])
  } catch (error) {
    return found([toFailure(error, backup).message])
  }
}
