import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Starts the product as `npm start` does, waits until it is healthy, asks for its home page and
 * stops it. CI runs this where it runs no browser tests. Needs port 3000, uses DATA_DIR as it is.
 * Exits with 1 when the start takes more than ten minutes or the product's exit code is not 0.
 */
const siteUrl = 'http://localhost:3000'
const patienceMs = 10 * 60_000

// Closing the IPC channel stops it, on Windows too, which has no SIGTERM.
const product = spawn(process.execPath, ['lib/start.ts'], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
const exited = once(product, 'exit')
try {
  await healthy()
  const home = await fetch(`${siteUrl}/`)
  if (!home.ok) throw new Error(`The home page answers ${home.status}`)
  process.stdout.write('start-and-stop: the product is healthy and shows its home page\n')
  product.disconnect()
  await exited
  if (product.exitCode !== 0) throw new Error(`The product stopped with ${product.exitCode}`)
  process.stdout.write('start-and-stop: it stopped in order\n')
} finally {
  product.kill('SIGKILL')
}

async function healthy(): Promise<void> {
  const deadline = Date.now() + patienceMs
  while (product.exitCode === null && Date.now() < deadline) {
    if (await answers()) return
    await pause(500)
  }
  throw new Error('The product did not become healthy')
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`${siteUrl}/api/health/`)).ok
  } catch {
    // Not listening yet.
    return false
  }
}
