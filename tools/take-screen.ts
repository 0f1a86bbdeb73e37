import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

const folder = join(import.meta.dirname, '../docs/guide')

/**
 * Writes what the page shows as docs/guide/NAME.webp. Chromium itself encodes WebP; a screen of the
 * Studio takes some 40 kB.
 */
export async function takeScreen(page: Page, name: string): Promise<void> {
  // Images may still load and transitions run.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
  const devTools = await page.context().newCDPSession(page)
  const { data } = await devTools.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  await devTools.detach()
  const picture = Buffer.from(data, 'base64')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.webp`), picture)
  process.stdout.write(`${name}.webp: ${Math.round(picture.length / 1000)} kB\n`)
}
