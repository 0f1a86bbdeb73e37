import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { printedSheets } from './printed-sheets.ts'
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

test('a picture of a drawing prints as dark lines, not as a block of ink', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/guarantees/', '/team/', '/weekly-report/']) {
    await page.goto(path)
    const pictures = await page.locator('main img[src*="/images/"]').all()
    expect(pictures.length, path).toBeGreaterThan(0)
    for (const picture of pictures) await expect(picture).toHaveCSS('filter', /invert\(1\)/)
  }
})

test('the opening of a section stays with what follows', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('/team/')
  const opening = page
    .locator('div')
    .filter({ has: page.locator('> h2', { hasText: 'Четыре двери' }) })
    .last()
  await expect(opening).toContainText('Из тридцати кандидатов')
  await expect(opening).toHaveCSS('break-after', 'avoid')
  await expect(opening).toHaveCSS('break-inside', 'avoid')
})

/** What Chromium prints of the page on A4: how much text each sheet shows. */
async function print(page: Page): Promise<number[]> {
  const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' }
  return printedSheets(await page.pdf({ format: 'A4', margin }))
}

test('no sheet is empty', async ({ page, request }) => {
  test.slow()
  for (const path of await pagesOfSitemap(request)) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const sheets = await print(page)
    expect(sheets.length, path).toBeGreaterThan(0)
    expect(Math.min(...sheets), `${path}: ${sheets.join(', ')}`).toBeGreaterThan(20)
  }
})

test('the names of columns and the sums of a table stay with its rows', async ({ page }) => {
  await page.goto('/estimate/')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('thead')).toHaveCSS('break-after', 'avoid')
  await expect(page.getByRole('row', { name: /^Итого/ })).toHaveCSS('break-before', 'avoid')
  for (const row of await page.getByRole('row').all()) {
    await expect(row).toHaveCSS('break-inside', 'avoid')
  }
})
