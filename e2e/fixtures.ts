import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { createClient } from '@sanity/client'
import type { SanityClient } from '@sanity/client'
import type { BrowserContext } from '@playwright/test'
import { z } from 'zod'
import { isTolerated, watch } from './watch.ts'
import type { Tolerated } from './watch.ts'

export { expect }

type Ran = { code: number | null; stdout: string; stderr: string }

type Fixtures = {
  /** A client of the running lake with the importer's own token. */
  lake: SanityClient
  /** Runs one of the product's commands, e.g. `command('import', ['a.md'])`; `input` is its stdin. */
  command: typeof runCommand
  /** Known problems, each with its reason; see watch.ts. */
  tolerated: readonly Tolerated[]
  /** Watches another browser context like the test's own. */
  alsoWatch: (context: BrowserContext) => void
}

/**
 * Tests that use the running product as people do: Chromium on its own address, the real Sanity
 * client, the command line. A problem that watch.ts records fails the test.
 */
export const test = base.extend<Fixtures>({
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
          // The result must not depend on the machine's network.
          '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost',
        ],
      }),
    { scope: 'worker' },
  ],

  // With a network (/64) of its own no test shares its rate limit with another.
  extraHTTPHeaders: async ({}, use) => {
    const groups = Array.from({ length: 2 }, () => randomInt(0x1_00_00).toString(16))
    await use({ 'x-forwarded-for': `2001:db8:${groups.join(':')}::1` })
  },

  tolerated: async ({}, use) => use([]),

  alsoWatch: [
    async ({ context, tolerated }, use) => {
      const seen = [watch(context, setting('E2E_SITE_URL'))]
      await use((other) => {
        seen.push(watch(other, setting('E2E_SITE_URL')))
      })
      for (const { stop } of seen) stop()
      const problems = seen.flatMap(({ problems }) => problems)
      expect(problems.filter((problem) => !isTolerated(problem, tolerated))).toEqual([])
    },
    { auto: true },
  ],

  lake: async ({}, use) => {
    const path = join(setting('E2E_DATA_DIR'), 'secrets.json')
    const { writeToken } = z
      .object({ writeToken: z.string() })
      .parse(JSON.parse(readFileSync(path, 'utf8')))
    await use(
      createClient({
        projectId: 'butlerspb',
        dataset: 'production',
        apiVersion: '2025-02-19',
        useCdn: false,
        perspective: 'raw',
        apiHost: setting('E2E_LAKE_URL'),
        useProjectHostname: false,
        token: writeToken,
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

/** Runs one of the product's commands in the running product's folders. */
export function runCommand(script: string, args: string[], input = ''): Promise<Ran> {
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
