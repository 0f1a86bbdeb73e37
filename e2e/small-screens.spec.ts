import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pagesOfSitemap } from './sitemap.ts'

/** By how many pixels the page is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/**
 * The cells of tables and lists of which a part is cut off: it ends outside of the screen, or of a
 * box around it that hides or scrolls it sideways.
 */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll('caption, th, td, dt, dd')]
    return cells.flatMap((cell) => {
      // The names of columns are for screen readers alone on a phone.
      const isHidden = cell.closest('thead')?.getBoundingClientRect().width === 1
      if (isHidden || !cell.checkVisibility()) return []
      const range = document.createRange()
      range.selectNodeContents(cell)
      const { left, right } = range.getBoundingClientRect()
      const edges = [{ left: 0, right: document.documentElement.clientWidth }]
      for (let around = cell.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX !== 'visible') {
          edges.push(around.getBoundingClientRect())
        }
      }
      const isCut = edges.some((edge) => left < edge.left - 1 || right > edge.right + 1)
      return isCut ? [`${cell.tagName}: ${cell.textContent?.slice(0, 60)}`] : []
    })
  })
}

for (const width of [320, 360, 390, 430]) {
  test(`no page cuts off a table at ${width} px`, async ({ page, request }) => {
    test.slow()
    await page.setViewportSize({ width, height: 800 })
    let tables = 0
    for (const path of await pagesOfSitemap(request)) {
      await page.goto(path)
      expect(await cutOff(page), path).toEqual([])
      tables += await page.locator('td').count()
    }
    expect(tables).toBeGreaterThan(20)
  })
}

test('a table of a phone is still a table to a screen reader', async ({ page }) => {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/estimate/')
    const table = page.getByRole('table', { name: /^Подготовка к приезду/ })
    await expect(table.getByRole('columnheader')).toHaveText(['Что', 'Сколько', 'Сумма'])
    const row = table.getByRole('row', { name: /Уборка с окнами/ })
    await expect(row.getByRole('rowheader')).toHaveText('Уборка с окнами')
    await expect(row.getByRole('cell')).toHaveText(['6 ч × 1 400 ₽', '8 400 ₽'])
  }
})

test('totals stand out, and only numbers have figures of equal width', async ({ page }) => {
  await page.goto('/estimate/')
  const style = (text: string, name: 'fontFamily' | 'fontWeight') =>
    page
      .getByRole('cell', { name: text, exact: true })
      .evaluate((cell, property) => getComputedStyle(cell)[property], name)
  expect(Number(await style('52 000 ₽', 'fontWeight'))).toBeGreaterThanOrEqual(600)
  expect(Number(await style('8 400 ₽', 'fontWeight'))).toBeLessThan(600)
  expect(await style('8 400 ₽', 'fontFamily')).toContain('Columns')
  expect(await style('6 ч × 1 400 ₽', 'fontFamily')).not.toContain('Columns')
})

test('every page fits a phone with twice the usual size of text', async ({ page, request }) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of await pagesOfSitemap(request)) {
    await page.goto(path)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await overflow(page), path).toBe(0)
    expect(await cutOff(page), path).toEqual([])
  }
})

test('long words may be divided by the rules of Russian', async ({ page }) => {
  await page.goto('/privacy/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  for (const text of ['h1', 'main p', 'main h2']) {
    await expect(page.locator(text).first()).toHaveCSS('hyphens', 'auto')
  }
})

test('no page shows a date as computers write it', async ({ page, request }) => {
  const pages = [...(await pagesOfSitemap(request)), '/letters/']
  for (const path of pages) {
    await page.goto(path)
    // Also what a press unfolds.
    const text = await page.locator('body').evaluate((body) => body.textContent ?? '')
    const scripts = await page.locator('script').allTextContents()
    const read = scripts.reduce((rest, script) => rest.replace(script, ''), text)
    expect(read.match(/\d{4}-\d{2}-\d{2}/g) ?? [], path).toEqual([])
  }
})

/** Where the lines of the page's texts end inside of what belongs together. */
function brokenTies(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts =
      /\p{L}+-\u2060?(?:то|либо|нибудь|таки|за|под)(?!\p{L})|(?<!\p{L})Санкт-\u2060?\p{L}+|\d{1,2}[ \u00a0](?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)|(?:ИНН|ОГРН)[ \u00a0]\d+/gu
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.parentElement?.checkVisibility()) continue
      for (const found of (node.textContent ?? '').matchAll(parts)) {
        const range = document.createRange()
        range.setStart(node, found.index)
        range.setEnd(node, found.index + found[0].length)
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (tops.size > 1) broken.push(found[0])
      }
    }
    return broken
  })
}

test('no line ends inside of a word like «что-то», a day and its month, or an ИНН', async ({
  page,
  request,
}) => {
  test.slow()
  for (const path of await pagesOfSitemap(request)) {
    await page.goto(path)
    for (const width of [320, 345, 390, 768]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await brokenTies(page), `${path} at ${width}`).toEqual([])
    }
  }
})
