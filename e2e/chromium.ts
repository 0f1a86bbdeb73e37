import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * The Chromium the tests drive: an installed one, Playwright's own when somebody downloaded it, or
 * Debian's, which is installed when we are root. Throws with what to install otherwise.
 */
export function findChromium(): string {
  const installed = [...places, chromium.executablePath()].find((path) => existsSync(path))
  if (installed !== undefined) return installed
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write("No Chromium found: installing Debian's (a few minutes, once)\n")
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      execFileSync('/usr/bin/env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    }
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  throw new Error(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium) and run them again',
  )
}
