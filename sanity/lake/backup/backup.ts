import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from '@butlerspb/durable/make-folder.ts'
import { integerOf } from '@butlerspb/durable/row.ts'
import { writeFileAtomically } from '#lake/assets/file-system.ts'
import { listAssetFiles } from './asset-files.ts'
import { hashFile, manifestFile, type Manifest } from './manifest.ts'

export type Backup = { ok: true; manifest: Manifest } | { ok: false; problem: string }

/**
 * Copies a lake as of one moment into a new or empty folder; the server may keep writing. Asset
 * files never change and are saved before the documents that name them, so the files found after
 * the snapshot of the database are all it needs.
 */
export async function backUp(
  dataDir: string,
  folder: string,
  about: Pick<Manifest, 'made' | 'projectId' | 'dataset'>,
): Promise<Backup> {
  if (!existsSync(join(dataDir, 'lake.sqlite'))) {
    return { ok: false, problem: `There is no lake in ${dataDir}` }
  }
  makeFolder(folder, 0o700)
  if ((await readdir(folder)).length > 0) {
    return { ok: false, problem: `${folder} is not empty: give a new folder` }
  }
  const counts = await snapshot(join(dataDir, 'lake.sqlite'), join(folder, 'lake.sqlite'))
  const paths = ['lake.sqlite', ...(await listAssetFiles(dataDir))]
  const files: Record<string, string> = {}
  for (const path of paths) {
    const copy = join(folder, path)
    if (path !== 'lake.sqlite') await copyDurably(join(dataDir, path), copy)
    files[path] = await hashFile(copy)
  }
  const manifest: Manifest = { format: 1, ...about, ...counts, files }
  await writeFileAtomically(
    join(folder, manifestFile),
    Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
  )
  return { ok: true, manifest }
}

async function snapshot(
  from: string,
  to: string,
): Promise<Pick<Manifest, 'schemaVersion' | 'documents'>> {
  // SQLite accepts an empty file as a new database and keeps its mode.
  await writeFile(to, '', { mode: 0o600, flag: 'wx' })
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    source.prepare('vacuum into ?').run(to)
  } finally {
    source.close()
  }
  await sync(to)
  const copy = new DatabaseSync(to, { readOnly: true })
  try {
    const version = copy.prepare('pragma user_version').get() ?? {}
    const count = copy.prepare('select count(*) as documents from documents').get() ?? {}
    return {
      schemaVersion: integerOf(version, 'user_version'),
      documents: integerOf(count, 'documents'),
    }
  } finally {
    copy.close()
  }
}

/** Copies a file, whole or not at all, and waits until it is on the disk. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const temporary = `${to}.tmp`
  await copyFile(from, temporary)
  await sync(temporary)
  await rename(temporary, to)
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
