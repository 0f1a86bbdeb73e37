import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord } from '@butlerspb/json/is-record.ts'

/** Content of a backup. Written last: a folder without it is not a complete backup. */
export type Manifest = {
  format: 1
  /** ISO 8601 */
  made: string
  projectId: string
  dataset: string
  /** `PRAGMA user_version` of its lake.sqlite. */
  schemaVersion: number
  documents: number
  /** SHA-256, as hexadecimal digits, by path in the folder. */
  files: Record<string, string>
}

export const manifestFile = 'manifest.json'

/** Null for a folder without a manifest, or with a malformed one. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return parseManifest(JSON.parse(await readFile(join(folder, manifestFile), 'utf8')))
  } catch {
    return null
  }
}

function parseManifest(value: unknown): Manifest | null {
  if (!isRecord(value)) return null
  const { format, made, projectId, dataset, schemaVersion, documents, files } = value
  if (format !== 1 || typeof made !== 'string' || !isRecord(files)) return null
  if (typeof projectId !== 'string' || typeof dataset !== 'string') return null
  if (typeof schemaVersion !== 'number' || typeof documents !== 'number') return null
  const hashes = Object.entries(files).flatMap(([path, hash]) =>
    isPathOfBackup(path) && typeof hash === 'string' ? [[path, hash] as const] : [],
  )
  if (hashes.length < Object.keys(files).length) return null
  return {
    format,
    made,
    projectId,
    dataset,
    schemaVersion,
    documents,
    files: Object.fromEntries(hashes),
  }
}

/** A backup may be untrusted: its paths must stay inside the lake. */
function isPathOfBackup(path: string): boolean {
  return path === 'lake.sqlite' || /^assets\/(images|files)\/[\w-][\w.-]*$/.test(path)
}

/** The hash of a file's bytes as hexadecimal digits. */
export async function hashFile(
  path: string,
  algorithm: 'sha256' | 'sha1' = 'sha256',
): Promise<string> {
  const hash = createHash(algorithm)
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
