import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pagesOfSitemap } from './sitemap.ts'

test('paper has no footer, no drawn cover and no menu', async ({ page, request }) => {
  await page.emulateMedia({ media: 'print' })
  for (const path of await pagesOfSitemap(request)) {
    await page.goto(path)
    await expect(page.locator('body > footer')).toBeHidden()
    await expect(page.getByRole('banner')).toContainText('concierge@butlerspb.example')
    for (const cover of await page.locator('img[src$="/cover.svg"]').all()) {
      await expect(cover).toBeHidden()
    }
    await expect(page.getByRole('button', { name: 'Меню' })).toBeHidden()
  }
})

test('a film is its poster and its address', async ({ page, baseURL }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/weekly-report/')
  await expect(page.locator('video')).toBeHidden()
  const film = page.getByRole('figure').filter({ has: page.locator('video') })
  await expect(film.locator('img')).toBeVisible()
  await expect(film).toContainText(`Видео: ${baseURL}/weekly-report/`)
})

/** The pages of the page on A4, as many as Chromium prints. */
async function printedPages(page: Page): Promise<number> {
  const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' }
  const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0
}

test('the names of columns and the sums of a table stay with its rows', async ({ page }) => {
  await page.goto('/estimate/')
  const rows = page.getByRole('table').getByRole('row')
  const ruleOf = (name: string) => page.getByRole('row', { name })
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('thead')).toHaveCSS('break-after', 'avoid')
  await expect(ruleOf('Итого')).toHaveCSS('break-before', 'avoid')
  await expect(rows.nth(1)).toHaveCSS('break-inside', 'avoid')
  expect(await printedPages(page)).toBeLessThanOrEqual(2)
})
