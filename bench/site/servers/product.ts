import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { childNamed } from './proc.ts'
import { folder, startServer } from './process.ts'
import type { Server } from './process.ts'

const [port, lakePort, plainPort] = [5500, 5501, 5502]

/** Build folder of the product under test. */
export const distDir = join(folder, 'build')
const dataDir = join(folder, 'data')
const minted = z.object({ readToken: z.string(), writeToken: z.string() })
export const lakeUrl = `http://127.0.0.1:${lakePort}`

/** The environment that the product and `next start` share: the same build, the same lake. */
export const environment = {
  PORT: String(port),
  LAKE_PORT: String(lakePort),
  DATA_DIR: dataDir,
  NEXT_DIST_DIR: distDir,
  SITE_URL: `http://localhost:${port}`,
}

/** Starts the product as its owner does: lake, demo content, build, site; `extra` completes its environment. */
export async function startProduct(extra: Record<string, string> = {}): Promise<Server> {
  const product = await startServer({
    name: 'product',
    command: [process.execPath, 'lib/start.ts'],
    env: { ...environment, ...extra },
    url: `http://127.0.0.1:${port}`,
    readyPath: '/api/health/',
  })
  return { ...product, pid: childNamed(product.pid, 'lib/serving/main.ts') }
}

/** A second site process on the same build and lake with `SERVING=plain`. */
export async function startPlainSite(): Promise<Server> {
  return startServer({
    name: 'plain',
    command: [process.execPath, 'lib/serving/main.ts'],
    env: {
      ...environment,
      ...secrets(),
      NODE_ENV: 'production',
      PORT: String(plainPort),
      DATA_DIR: join(folder, 'plain-data'),
      SERVING: 'plain',
      SITE_PROCESS: '1',
    },
    url: `http://127.0.0.1:${plainPort}`,
    readyPath: '/api/health/',
  })
}

/** Folders that a flood of requests could fill. */
export const writtenFolders = [dataDir, distDir] as const

/** The secrets that the product minted, as its own processes get them. */
export function secrets(): { SANITY_API_READ_TOKEN: string; SANITY_API_WRITE_TOKEN: string } {
  const { readToken, writeToken } = minted.parse(
    JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')),
  )
  return { SANITY_API_READ_TOKEN: readToken, SANITY_API_WRITE_TOKEN: writeToken }
}
