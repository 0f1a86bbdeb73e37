import { existsSync } from 'node:fs'
import { mkdir, rename, rm, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copySqlite } from '#lib/consultations/store/copy.ts'
import { requestsPath } from '#lib/consultations/store/open-database.ts'
import { withSnapshot } from '#lib/consultations/store/postgres-copy.ts'
import { makeFolder } from '#lib/durable/make-folder.ts'
import { readProductVersion } from '#lib/layout/product.ts'
import { readLayout } from '#lib/layout/layout-file.ts'
import { copyFiles, sizeOf, syncFolder, syncTree } from './durable-files.ts'
import { BackupFailure, toFailure } from './failure.ts'
import type { Installation } from './installation.ts'
import { copyLake } from './lake-command.ts'
import { writeManifest, type Manifest } from './manifest.ts'
import { backupName, unfinishedName } from './names.ts'
import { dump, dumpFile } from './postgres-tools.ts'
import { removeLeftovers } from './retention.ts'
import { sealedFile, sealSecrets, withoutDotEnv, type KeptSecrets } from './secrets-file.ts'
import { verifyBackup, type Verification } from './verify.ts'

export type Created = Verification & { path: string; manifest: Manifest }

type Order = {
  /** Where backups are, each in a folder of its own. */
  folder: string
  /** Undefined: secrets are left out. */
  passphrase: string | undefined
  now: () => number
}

/**
 * Copies everything of an installation into a new backup, verifies it, and only then gives it its
 * name. Site and lake may run and write. Each database is copied as of one moment; the list of
 * erasures comes last, so that it also names who was erased during the copy.
 */
export async function createBackup(
  installation: Installation,
  { folder, passphrase, now }: Order,
): Promise<Created> {
  const at = now()
  const name = backupName(at)
  const unfinished = join(folder, unfinishedName(name))
  try {
    makeFolder(folder, 0o700)
    await removeLeftovers(folder, at)
    await checkRoom(installation, folder)
    await mkdir(unfinished, { mode: 0o700 })
    const manifest = await fill(unfinished, { installation, passphrase, at })
    await syncTree(unfinished)
    const { databaseUrl } = installation.env
    const verification = await verifyBackup(unfinished, { databaseUrl, passphrase })
    if (verification.problems.length > 0) {
      throw new BackupFailure(`The new backup is not sound: ${verification.problems.join('; ')}`)
    }
    const path = join(folder, name)
    await rename(unfinished, path)
    await syncFolder(folder)
    return { ...verification, path, manifest }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
    throw toFailure(error, folder)
  }
}

/** What takes room, as paths from the data folder. */
const large = [
  'requests.sqlite',
  'inbox',
  'lake/lake.sqlite',
  'lake/assets/images',
  'lake/assets/files',
]

/** Says so before minutes of copying if that cannot end well. */
async function checkRoom({ env }: Installation, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const sizes = await Promise.all(large.map((path) => sizeOf(join(env.dataDir, path))))
  // Verifying makes a second copy for a while.
  const needed = 2 * sizes.reduce((sum, size) => sum + size, 0)
  const free = bavail * bsize
  if (free > needed) return
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
  throw new BackupFailure(
    `The disk of ${folder} is too full: a backup and its verification take ${megabytes(needed)}, and ${megabytes(free)} are free. Free space there, or give a folder on another disk`,
  )
}

async function fill(
  folder: string,
  parts: { installation: Installation; passphrase: string | undefined; at: number },
): Promise<Manifest> {
  const { installation, passphrase, at } = parts
  const { dataDir } = installation.env
  const requests = await copyRequests(installation, folder)
  // After the queue that says which of them exist; drafts begin with a dot.
  await copyFiles(join(dataDir, 'inbox'), join(folder, 'inbox'), (name) => !name.startsWith('.'))
  const hasLake = installation.env.runsLake && existsSync(join(dataDir, 'lake/lake.sqlite'))
  const lake = hasLake ? await copyLake(dataDir, join(folder, 'lake')) : undefined
  const sealed =
    passphrase === undefined
      ? undefined
      : await sealSecrets({ dataDir, dotEnv: '.env' }, join(folder, sealedFile), passphrase)
  await copyFiles(join(dataDir, 'erasures'), join(folder, 'erasures'), () => true)
  return writeManifest(folder, {
    made: new Date(at).toISOString(),
    product: readProductVersion(),
    layout: readLayout(dataDir).layout,
    installation: installation.id,
    ...(requests !== undefined && { requests }),
    ...(lake !== undefined && { lake }),
    leftOut: leftOut(installation, sealed),
  })
}

async function copyRequests(
  { env }: Installation,
  folder: string,
): Promise<Manifest['requests'] | undefined> {
  const { dataDir, databaseUrl } = env
  if (databaseUrl !== undefined) {
    return withSnapshot(databaseUrl, async ({ snapshot, rows }) => {
      await dump(databaseUrl, snapshot, join(folder, dumpFile))
      return { kind: 'postgres', rows }
    })
  }
  if (!existsSync(requestsPath(dataDir))) return undefined
  try {
    return { kind: 'sqlite', rows: copySqlite(dataDir, join(folder, 'requests.sqlite')) }
  } catch (error) {
    throw toFailure(error, dirname(folder), `${requestsPath(dataDir)} cannot be copied`)
  }
}

function leftOut({ env }: Installation, sealed: KeptSecrets | undefined): string[] {
  const lines = [
    'pages.sqlite, images/ and lake/assets/ other than originals: the site makes them again',
    'the build, and what your proxy, service manager and mail server are set to',
  ]
  if (sealed === undefined) {
    lines.unshift('secrets.json and .env: there is no BACKUP_PASSPHRASE to seal them')
  } else if (sealed.dotEnv === null) lines.unshift(withoutDotEnv)
  if (env.cloud) lines.unshift('content: it is in Sanity, use sanity dataset export')
  if (env.lakeUrl !== undefined) {
    lines.unshift('content: another instance runs the lake, make a backup there too')
  }
  if (env.databaseUrl !== undefined && existsSync(requestsPath(env.dataDir))) {
    lines.unshift('requests.sqlite: DATABASE_URL is set, so it is a leftover; delete it')
  }
  return lines
}
