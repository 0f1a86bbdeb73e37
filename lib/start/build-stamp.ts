import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#lib/env.ts'
import type { Secrets } from '#lib/secrets.ts'

const sources = ['app', 'components', 'lib', 'sanity', 'public']
const files = ['next.config.ts', 'package-lock.json', 'postcss.config.mjs', 'sanity.config.ts']

/**
 * Identifies what a build was made from: the sources, the addresses in it, and the lake whose
 * content it prerendered. Any difference means that a new build is needed.
 */
export function buildStamp(env: Env, installation: string): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([env.siteUrl, env.projectId, env.dataset, env.cloud, installation]))
  for (const folder of sources) {
    for (const path of filesBelow(folder)) hash.update(path).update('\0').update(readFileSync(path))
  }
  for (const path of files) hash.update(path).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}

/** An id of this installation's data that reveals no secret: another data folder has another id. */
export function installationId(secrets: Secrets): string {
  return createHash('sha256').update(secrets.stampKey).digest('hex')
}

/** The stamp stored with the build in `distDir`; undefined without a complete build. */
export function readStamp(distDir: string): string | undefined {
  try {
    return readFileSync(stampFile(distDir), 'utf8')
  } catch {
    // The stamp is written last, so without it the build is incomplete.
    return undefined
  }
}

/** Stores the stamp of a build that has just succeeded. */
export function writeStamp(distDir: string, stamp: string): void {
  writeFileSync(stampFile(distDir), stamp)
}

function stampFile(distDir: string): string {
  return join(distDir, 'BUILD_STAMP')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(test|fixture)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
    .toSorted()
}
