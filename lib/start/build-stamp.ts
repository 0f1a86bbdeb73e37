import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['app', 'components', 'lib', 'sanity', 'public']
const files = [
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'sanity.config.ts',
]

/**
 * Identifies the sources that a build was made from; any difference means that a new build is
 * needed. Neither content nor an address is part of a build, so that it serves any installation.
 */
export function buildStamp(): string {
  const hash = createHash('sha256')
  for (const folder of sources) {
    for (const path of filesBelow(folder)) hash.update(path).update('\0').update(readFileSync(path))
  }
  for (const path of files) hash.update(path).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}

/** Whether `distDir` has a complete build of the present sources. */
export function isBuilt(distDir: string): boolean {
  const stamp = readStamp(distDir)
  return stamp !== undefined && stamp === buildStamp()
}

/** The stamp stored with the build in `distDir`; undefined without a complete build. */
export function readStamp(distDir: string): string | undefined {
  // Next's own mark of a complete build, without which it does not start.
  if (!existsSync(join(distDir, 'BUILD_ID'))) return undefined
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
