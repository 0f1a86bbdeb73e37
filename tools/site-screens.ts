import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { findChromium } from '#e2e/chromium.ts'
import { screens, templates } from '#e2e/templates.ts'
import { takeScreen } from './take-screen.ts'

const usage = 'Usage: npm run site:screens -- <address of a running product with demo content>'

const schemes = ['light', 'dark'] as const

/** Writes docs/screenshots/NAME-WIDTH-SCHEME.webp: the first screen of every kind of page. */
async function main(site: URL): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    for (const viewport of screens) {
      for (const colorScheme of schemes) await takeAll(browser, site, { viewport, colorScheme })
    }
  } finally {
    await browser.close()
  }
}

type Look = { viewport: (typeof screens)[number]; colorScheme: (typeof schemes)[number] }

async function takeAll(browser: Browser, site: URL, look: Look): Promise<void> {
  const options = { ...look, locale: 'ru-RU', timezoneId: 'Europe/Moscow' }
  const context = await browser.newContext(options)
  const page = await context.newPage()
  for (const { name, path } of templates) {
    await page.goto(new URL(path, site).href)
    await takeScreen(page, `screenshots/${name}-${look.viewport.width}-${look.colorScheme}`)
  }
  await context.close()
}

const [address] = parseArgs({ allowPositionals: true }).positionals
if (address === undefined || !URL.canParse(address)) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
} else {
  await main(new URL(address))
}
