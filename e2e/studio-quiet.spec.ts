import { setting } from './fixtures.ts'
import { expect, openDocument, openHistory, patience, test } from './studio.ts'
import { watch } from './watch.ts'

test('every list and every singleton of the structure opens without console errors', async ({
  page,
}) => {
  // Wide, so that the first list stays beside what it opens.
  await page.setViewportSize({ width: 1900, height: 900 })
  await page.goto('/studio/')
  const items = page.getByTestId('structure-tool-list-pane').first().getByRole('link')
  await expect(items.first()).toBeVisible(patience)
  expect(await items.count()).toBeGreaterThan(5)
  for (const item of await items.all()) {
    await item.click()
    await expect(page).toHaveURL((await item.getAttribute('href')) ?? '', patience)
    await page.waitForLoadState('networkidle')
  }
})

test('every tool opens without console errors', async ({ page }) => {
  await page.goto('/studio/')
  const tools = page.getByTestId('tool-collapse-menu').getByRole('link')
  await expect(tools.first()).toBeVisible(patience)
  expect(await tools.allTextContents()).toEqual(
    expect.arrayContaining(['Содержание', 'Запросы', 'Выпуски']),
  )
  for (const tool of await tools.all()) {
    await tool.click()
    await expect(tool).toHaveAttribute('data-selected', '', patience)
    await page.waitForLoadState('networkidle')
  }
})

test('search, history and the menus open without console errors', async ({ page }) => {
  await openDocument(page, { id: 'author-anna-levashova', type: 'author' }, 'name')
  await expect(await openHistory(page)).not.toHaveCount(0, patience)
  for (const button of ['#user-menu', '[aria-label="Справка"]']) {
    await page.locator(button).click()
    await expect(page.getByRole('menu')).toBeVisible(patience)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0, patience)
  }
  await page.getByRole('button', { name: 'Открыть поиск' }).click()
  await page.keyboard.type('квартира')
  await expect(page.getByRole('option').first()).toBeVisible(patience)
})

test('every kind of problem is recorded', async ({ browser }) => {
  const siteUrl = setting('E2E_SITE_URL')
  // The page's own policy would stop the foreign request.
  const context = await browser.newContext({ bypassCSP: true })
  const { problems } = watch(context, siteUrl)
  // No request to the lake: its log is checked by the tests that run in parallel.
  await context.route('**/lake/v1/unheard-of', (route) => route.fulfill({ status: 404 }))
  const page = await context.newPage()
  await page.goto(`${siteUrl}/privacy/`)
  await page.evaluate(async () => {
    setTimeout(() => {
      throw new Error('Ah')
    })
    await fetch('/lake/v1/unheard-of')
    await fetch('https://example.org/').catch(() => {})
  })
  await expect.poll(() => problems).toHaveLength(5)
  expect(problems.map(({ kind, text }) => `${kind}: ${text}`).toSorted()).toEqual([
    'console error: Failed to load resource: net::ERR_NAME_NOT_RESOLVED',
    'console error: Failed to load resource: the server responded with a status of 404 (Not Found)',
    'foreign request: GET',
    'page error: Ah',
    'unknown endpoint: GET',
  ])
  await context.close()
})
