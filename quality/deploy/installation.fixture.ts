import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '#quality/site-faults/ports.fixture.ts'
import { startProcess } from '#quality/site-faults/process.fixture.ts'
import { buildOnce } from './build-once.fixture.ts'

/** What visitors call the tested site: a name that no search engine can be told of. */
export const host = 'butlerspb.test'
export const siteUrl = `https://${host}`

/** Equal ones in every run, so that all runs share one build. */
export const secrets = {
  webhookSecret: 'webhook-secret-of-the-deploy-tests',
  readToken: 'read-token-of-the-deploy-tests',
  writeToken: 'write-token-of-the-deploy-tests',
  stampKey: 'stamp-key-of-the-deploy-tests',
}

/** A product that was built and started as `npm start` does it, for a reverse proxy before it. */
export type Installation = {
  port: number
  /** Runs one of the product's commands with the same environment; what it printed. */
  command(entry: string, ...args: string[]): Promise<string>
  close(): Promise<void>
}

const run = promisify(execFile)
const distDir = '.next-test/deploy'

/** What an owner writes into `.env` for a site with demo content, DATA_DIR apart. */
export async function newSettings(): Promise<Record<string, string>> {
  return {
    PORT: String(await freePort()),
    LAKE_PORT: String(await freePort()),
    SITE_URL: siteUrl,
    SEED_DEMO: '1',
    ALLOW_NO_MAIL: '1',
    TRUSTED_PROXIES: '127.0.0.1',
    NEXT_DIST_DIR: distDir,
  }
}

/** Builds the product, if its sources have changed, and starts it on demo content. */
export async function startInstallation(): Promise<Installation> {
  const settings = await newSettings()
  const { env, dataDir } = newData(settings)
  await buildOnce(distDir, env)
  const product = startProcess('lib/start.ts', env)
  await product.ready(`http://127.0.0.1:${settings['PORT']}/api/health/`)
  return {
    port: Number(settings['PORT']),
    async command(entry, ...args) {
      const { stdout } = await run(process.execPath, [entry, ...args], { env })
      return stdout
    },
    async close() {
      await product.stop('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Builds the product, if its sources have changed, on data that nobody needs afterwards. */
export async function buildProduct(): Promise<void> {
  const { env, dataDir } = newData(await newSettings())
  await buildOnce(distDir, env)
  rmSync(dataDir, { recursive: true, force: true })
}

/** A data folder with the secrets, and the environment of an installation on it. */
export function newData(settings: Record<string, string>): {
  env: NodeJS.ProcessEnv
  dataDir: string
} {
  const dataDir = mkdtempSync(join(tmpdir(), 'butlerspb-deploy-'))
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 })
  const env: NodeJS.ProcessEnv = {
    ...settings,
    // The build starts Node by its name.
    PATH: dirname(process.execPath),
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    NODE_COMPILE_CACHE: join('node_modules', '.cache', 'node-compile'),
  }
  return { env, dataDir }
}
