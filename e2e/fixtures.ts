import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { createClient } from '@sanity/client'
import type { SanityClient } from '@sanity/client'

export { expect }

type Ran = { code: number | null; stdout: string; stderr: string }

type Fixtures = {
  /** A client of the running lake with the importer's own token. */
  lake: SanityClient
  /** Runs one of the product's commands, e.g. `command('import', ['a.md'])`; `input` is its stdin. */
  command: (script: string, args: string[], input?: string) => Promise<Ran>
}

/**
 * Tests that see the running product as its users do: Chromium on its own address, the real Sanity
 * client, the command line. A console error or a page error fails the test.
 */
export const test = base.extend<Fixtures & { noConsoleErrors: undefined }>({
  // Playwright wants an object pattern here, even an empty one.
  baseURL: async ({}, use) => use(setting('E2E_SITE_URL')),

  launchOptions: [
    async ({}, use) =>
      use({
        executablePath: setting('E2E_CHROMIUM'),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
      }),
    { scope: 'worker' },
  ],

  // An address of its own keeps the rate limit of one test away from another.
  extraHTTPHeaders: async ({}, use) =>
    use({ 'x-forwarded-for': `198.${randomInt(18, 20)}.${randomInt(256)}.${randomInt(1, 255)}` }),

  noConsoleErrors: [
    async ({ page }, use, info) => {
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await use(undefined)
      const expected = info.annotations.filter(({ type }) => type === 'expected console error')
      const unexpected = errors.filter(
        (text) => !expected.some(({ description }) => text.includes(description ?? '')),
      )
      expect(unexpected).toEqual([])
    },
    { auto: true },
  ],

  lake: async ({}, use) => {
    const secrets: unknown = JSON.parse(
      readFileSync(join(setting('E2E_DATA_DIR'), 'secrets.json'), 'utf8'),
    )
    await use(
      createClient({
        projectId: 'butlerspb',
        dataset: 'production',
        apiVersion: '2025-02-19',
        useCdn: false,
        perspective: 'raw',
        apiHost: setting('E2E_LAKE_URL'),
        useProjectHostname: false,
        token: writeToken(secrets),
      }),
    )
  },

  command: async ({}, use) => {
    await use(runCommand)
  },
})

/** What global-setup.ts left for the workers. */
export function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run the tests with npm run e2e`)
  return value
}

function writeToken(secrets: unknown): string {
  if (
    typeof secrets === 'object' &&
    secrets !== null &&
    'writeToken' in secrets &&
    typeof secrets.writeToken === 'string'
  ) {
    return secrets.writeToken
  }
  throw new Error('secrets.json has no writeToken')
}

function runCommand(script: string, args: string[], input = ''): Promise<Ran> {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    env: {
      ...process.env,
      DATA_DIR: setting('E2E_DATA_DIR'),
      PORT: new URL(setting('E2E_SITE_URL')).port,
      LAKE_PORT: new URL(setting('E2E_LAKE_URL')).port,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
