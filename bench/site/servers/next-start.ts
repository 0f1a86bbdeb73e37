import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { folder, startServer } from './process.ts'
import type { Server } from './process.ts'
import { distDir, environment, secrets } from './product.ts'

const port = 5503

/** A copy, so that what `next start` writes at run time does not reach the product's build. */
export const nextStartDistDir = join(folder, 'next-start')

/**
 * The baseline: `next start` with its defaults on the product's own build. Its pages come from
 * Next's own cache, compressed with gzip for each request.
 */
export async function startNextStart(): Promise<Server> {
  rmSync(nextStartDistDir, { recursive: true, force: true })
  cpSync(distDir, nextStartDistDir, { recursive: true, verbatimSymlinks: true })
  return startServer({
    name: 'next-start',
    command: [
      process.execPath,
      'node_modules/next/dist/bin/next',
      'start',
      '--port',
      String(port),
      '--hostname',
      '127.0.0.1',
    ],
    env: { ...environment, ...secrets(), NODE_ENV: 'production', NEXT_DIST_DIR: nextStartDistDir },
    url: `http://127.0.0.1:${port}`,
    readyPath: '/',
  })
}
