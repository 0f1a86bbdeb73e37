import { expect, test } from './fixtures.ts'
import { screens, templates } from './templates.ts'

// Half of the size forgives another machine's smoothing of letters; the fonts are the site's own.
test.use({
  deviceScaleFactor: 0.5,
  colorScheme: 'light',
  contextOptions: { reducedMotion: 'reduce' },
})

for (const { name, path } of templates) {
  for (const { width, height } of screens) {
    test(`${name} looks as before at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 2 * height })
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready)
      await expect(page).toHaveScreenshot(`${name}-${width}.png`, {
        scale: 'device',
        maxDiffPixelRatio: 0.02,
        // When an answer is due depends on the hour of the visit.
        mask: [page.locator('form time')],
      })
    })
  }
}
