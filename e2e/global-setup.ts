import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FullConfig } from '@playwright/test'
import { findChromium } from './chromium.ts'

/**
 * Starts the product as its owner does (`lib/start.ts`: lake, seed, build, site), on free ports,
 * with its own data and build folders, so that it does not collide with another run or with the
 * product in use. The specs find it through the E2E_ variables; tools/playwright-product-log.ts
 * finds the product's log through the metadata. Returns the teardown, which leaves the log to that
 * reporter.
 */
export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  const chromium = findChromium()
  const [port, lakePort] = [await freePort(), await freePort()]
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-e2e-'))
  const [dataDir, log] = [join(folder, 'data'), `${folder}.log`]
  const distDir = `.next-test/${port}`
  const siteUrl = `http://localhost:${port}`
  Object.assign(process.env, {
    E2E_CHROMIUM: chromium,
    E2E_SITE_URL: siteUrl,
    E2E_LAKE_URL: `http://127.0.0.1:${lakePort}`,
    E2E_DATA_DIR: dataDir,
    E2E_LOG: log,
    E2E_SERVING: process.env['SERVING'] ?? 'light',
  })
  config.metadata['productLog'] = log
  const product = start(log, {
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    DATA_DIR: dataDir,
    NEXT_DIST_DIR: distDir,
    // Each test has a client address of its own, as if behind a reverse proxy.
    TRUSTED_PROXIES: '127.0.0.1',
  })
  const stop = async () => {
    const code = await stopProduct(product)
    rmSync(folder, { recursive: true, force: true })
    rmSync(distDir, { recursive: true, force: true })
    return code
  }
  try {
    await ready(`${siteUrl}/api/health/`, product, log)
  } catch (error) {
    await stop()
    throw error
  }
  return async () => {
    const code = await stop()
    if (code !== 0) throw new Error(`The product stopped with exit code ${code}`)
  }
}

function start(log: string, env: Record<string, string>): ChildProcess {
  const output = openSync(log, 'a')
  try {
    return spawn(process.execPath, ['lib/start.ts'], {
      env: { ...process.env, ...env },
      // The IPC channel stops it when this process ends, whatever the reason.
      stdio: ['ignore', output, output, 'ipc'],
    })
  } finally {
    closeSync(output)
  }
}

async function ready(url: string, product: ChildProcess, log: string): Promise<void> {
  // A build takes two minutes of processor time, which is ten of wall time at load 25.
  const deadline = Date.now() + 30 * 60_000
  while (Date.now() < deadline) {
    if (product.exitCode !== null) break
    if (await answers(url)) return
    await pause(200)
  }
  throw new Error(`The product did not start. Its log, ${log}:\n${readFileSync(log, 'utf8')}`)
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    // Not listening yet.
    return false
  }
}

function stopProduct(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
