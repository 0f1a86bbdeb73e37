import { AxeBuilder } from '@axe-core/playwright'
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
const screens = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1440, height: 900 },
]

for (const { path, structured } of pages) {
  for (const { name, ...viewport } of screens) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${path} is whole on a ${name} in ${colorScheme}`, async ({ page, baseURL }) => {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme })
        const response = await page.goto(path)
        expect(response?.status()).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
          'href',
          new URL(path, baseURL).href,
        )
        if (structured) expect((await jsonLd(page)).length).toBeGreaterThan(1)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBe(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      })
    }
  }
}
