import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { freePort } from './ports.fixture.ts'
import { startProcess } from './process.fixture.ts'

/** The secrets of every tested installation. */
export const secrets = {
  webhookSecret: 'webhook-secret-of-the-fault-tests',
  readToken: 'read-token-of-the-fault-tests',
  writeToken: 'write-token-of-the-fault-tests',
  stampKey: 'stamp-key-of-the-fault-tests',
}

/** The address in links, feeds and sitemap. The site listens elsewhere. */
export const siteUrl = 'http://localhost:3000'

/** Build folder of the tested product, kept from run to run. */
export const distDir = '.next-test/faults'

/** What every process of the product gets. */
export function environment(dataDir: string): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: dataDir,
    SITE_URL: siteUrl,
    NEXT_DIST_DIR: distDir,
    RATE_LIMIT_PER_MINUTE: '0',
    NODE_COMPILE_CACHE: join('node_modules', '.cache', 'node-compile'),
  }
}

let prepared: Promise<string> | undefined

/** A new data folder with the demo content, for the build in `distDir`. */
export async function freshData(): Promise<string> {
  prepared ??= prepare()
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-faults-'))
  const seeded = await prepared
  // Without what the site keeps: each tested site begins with nothing.
  for (const name of ['lake', 'secrets.json']) {
    cpSync(join(seeded, name), join(folder, 'data', name), { recursive: true })
  }
  return folder
}

/** Starts the product once, as `npm start` does: it builds itself if its sources have changed, and seeds. */
async function prepare(): Promise<string> {
  mkdirSync(distDir, { recursive: true })
  const lock = new DatabaseSync(join(distDir, '..', 'faults.lock'), { timeout: 600_000 })
  // Another worker may be building. The lock ends with the process that holds it.
  lock.exec('begin exclusive')
  const dataDir = mkdtempSync(join(tmpdir(), 'butlerspb-faults-seed-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 })
  const [port, lakePort] = [await freePort(), await freePort()]
  const product = startProcess('lib/start.ts', {
    // The build starts Node by its name.
    PATH: dirname(process.execPath),
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    ...environment(dataDir),
  })
  await product.ready(`http://127.0.0.1:${port}/api/health/`)
  await product.stop('SIGTERM')
  lock.close()
  return dataDir
}
