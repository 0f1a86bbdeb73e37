import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { jsonLd } from './json-ld.ts'

const pages = [
  { path: '/', structured: true },
  { path: '/blog/', structured: true },
  { path: '/blog/pyat-stolpov-doveriya/', structured: true },
  { path: '/blog/topics/', structured: true },
  { path: '/blog/topics/doverie/', structured: true },
  { path: '/services/', structured: true },
  { path: '/services/zabota-o-pustoy-kvartire/', structured: true },
  { path: '/authors/anna-levashova/', structured: true },
  { path: '/testimonials/', structured: true },
  { path: '/guarantees/', structured: true },
  { path: '/weekly-report/', structured: true },
  { path: '/estimate/', structured: true },
  { path: '/team/', structured: true },
  { path: '/consultation/', structured: false },
  { path: '/privacy/', structured: false },
]
// The layout changes between phone and desktop; other widths are only checked for overflow.
const screens = [
  { width: 320, height: 640, audited: false },
  { width: 390, height: 844, audited: true },
  { width: 768, height: 1024, audited: false },
  { width: 1440, height: 900, audited: true },
]

// The dark scheme changes colours alone.
const rulesOfColor = ['color-contrast', 'link-in-text-block']

for (const { path, structured } of pages) {
  test(`${path} has one h1, its canonical URL and metadata`, async ({ page, baseURL }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new URL(path, baseURL).href,
    )
    if (structured) expect((await jsonLd(page)).length).toBeGreaterThan(1)
  })

  test(`${path} fits every screen and is accessible in light and dark`, async ({ page }) => {
    // Four audits, of ten seconds each on a busy machine.
    test.slow()
    // Colours would be between two schemes for 150 ms, and measured there.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path)
    for (const { audited, ...viewport } of screens) {
      const at = `at ${viewport.width}`
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(viewport)
      expect(await overflow(page), at).toBe(0)
      if (!audited) continue
      expect(await violations(page), at).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, rulesOfColor), `${at} in dark`).toEqual([])
    }
  })
}

/** By how many pixels the page is wider than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const found = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
