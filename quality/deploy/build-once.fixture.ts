import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

/**
 * Builds the product into `NEXT_DIST_DIR` of `env`, if its sources have changed. Workers that need
 * the same build wait for each other.
 */
export async function buildOnce(distDir: string, env: NodeJS.ProcessEnv): Promise<void> {
  mkdirSync(distDir, { recursive: true })
  const file = join(dirname(distDir), `${basename(distDir)}.lock`)
  // The lock ends with the process that holds it.
  const lock = new DatabaseSync(file, { timeout: 600_000 })
  lock.exec('begin exclusive')
  await promisify(execFile)(process.execPath, ['lib/start.ts', 'build'], { env })
  lock.close()
}
