import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'

const docs = join(import.meta.dirname, '../docs')

/**
 * Writes what the page shows as docs/NAME.webp; `name` begins with a folder, `guide/media`. Chromium
 * itself encodes WebP; a screen of the Studio takes some 40 kB.
 */
export async function takeScreen(page: Page, name: string): Promise<void> {
  // Images may still load and transitions run.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
  const devTools = await page.context().newCDPSession(page)
  const { data } = await devTools.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  await devTools.detach()
  const picture = Buffer.from(data, 'base64')
  const file = join(docs, `${name}.webp`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, picture)
  process.stdout.write(`${name}.webp: ${Math.round(picture.length / 1000)} kB\n`)
}
