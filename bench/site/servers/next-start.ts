import { join } from 'node:path'
import { folder, run, startServer } from './process.ts'
import type { Server } from './process.ts'
import { environment, secrets } from './product.ts'

const port = 5503

/** A build of its own: the product's has no prerendered pages, of which `next start` lives. */
export const nextStartDistDir = join(folder, 'next-start')

const next = [process.execPath, 'node_modules/next/dist/bin/next'] as const

/**
 * The baseline: `next build` and `next start` with their defaults. Its pages come from Next's own
 * cache, compressed with gzip for each request.
 */
export async function startNextStart(): Promise<Server> {
  const env = {
    ...environment,
    ...secrets(),
    NODE_ENV: 'production',
    NEXT_DIST_DIR: nextStartDistDir,
  }
  await run([...next, 'build'], env)
  return startServer({
    name: 'next-start',
    command: [...next, 'start', '--port', String(port), '--hostname', '127.0.0.1'],
    env,
    url: `http://127.0.0.1:${port}`,
    readyPath: '/',
  })
}
