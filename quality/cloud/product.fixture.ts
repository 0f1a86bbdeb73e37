import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { buildOnce } from '#quality/deploy/build-once.fixture.ts'
import { ask } from '#quality/site-faults/ask.fixture.ts'
import type { Answer, Question } from '#quality/site-faults/ask.fixture.ts'
import { freePort } from '#quality/site-faults/ports.fixture.ts'
import { startProcess } from '#quality/site-faults/process.fixture.ts'
import type { StandIn } from './stand-in.fixture.ts'

export const webhookSecret = 'webhook-secret-of-the-cloud-tests'

/** The product in cloud mode, as `npm start` starts it. */
export type Product = {
  siteUrl: string
  /** The port that an embedded lake would have. */
  lakePort: number
  dataDir: string
  ask(path: string, question?: Question): Promise<Answer>
  start(): Promise<void>
  /** Runs a program of the product, or of its packages, in the same environment. */
  run(entry: string, args: readonly string[], more?: Record<string, string>): Promise<Ran>
  close(): Promise<void>
}

export type Ran = { code: number | null; stdout: string; stderr: string }

const distDir = '.next-test/cloud'

/** Where the site will be; its origin has to be known before the stand-in starts. */
export async function choosePlace(): Promise<{ port: number; siteUrl: string }> {
  const port = await freePort()
  return { port, siteUrl: `http://localhost:${port}` }
}

/** Builds the product, if its sources have changed, without starting it. */
export async function prepareProduct(
  cloud: StandIn,
  { port, siteUrl }: { port: number; siteUrl: string },
): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'butlerspb-cloud-site-'))
  const lakePort = await freePort()
  const own = {
    NODE_ENV: 'production' as const,
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    DATA_DIR: dataDir,
    SITE_URL: siteUrl,
    RATE_LIMIT_PER_MINUTE: '0',
    NEXT_DIST_DIR: distDir,
    NODE_COMPILE_CACHE: join('node_modules', '.cache', 'node-compile'),
    PATH: dirname(process.execPath),
    NEXT_PUBLIC_SANITY_PROJECT_ID: cloud.projectId,
    SANITY_API_READ_TOKEN: cloud.readToken,
    SANITY_API_WRITE_TOKEN: cloud.writeToken,
    SANITY_WEBHOOK_SECRET: webhookSecret,
  }
  await buildOnce(distDir, own)
  const env = { ...own, ...cloud.environment() }
  let stop: () => Promise<unknown> = async () => {}
  return {
    siteUrl,
    lakePort,
    dataDir,
    ask: (path, question) => ask(`http://127.0.0.1:${port}`, path, question),
    async start() {
      const product = startProcess('lib/start.ts', env)
      stop = () => product.stop('SIGTERM')
      await product.ready(`http://127.0.0.1:${port}/api/health/`)
    },
    run: (entry, args, more = {}) => finish(entry, args, { ...env, ...more }),
    async close() {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function finish(
  entry: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ran> {
  const child = spawn(process.execPath, [entry, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code: child.exitCode, stdout, stderr }
}
