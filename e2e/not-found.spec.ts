import { expect, test } from './fixtures.ts'

test.use({
  javaScriptEnabled: false,
  tolerated: async ({}, use) =>
    use([{ kind: 'console error', text: /404/, reason: 'Chromium reports the page itself' }]),
})

for (const path of ['/blog/takoy-stati-net/', '/takoy-stranitsy-net/', '/blog/a/b/c/']) {
  test(`${path} answers 404 with the whole Russian page`, async ({ page }) => {
    for (const round of ['first', 'cached']) {
      const response = await page.goto(path)
      expect(response?.status(), round).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
      await expect(page.getByRole('link', { name: /блог/i }).first()).toBeVisible()
    }
    await page.getByRole('searchbox', { name: 'Поиск по сайту' }).fill('ремонт')
    await page.getByRole('button', { name: 'Найти' }).click()
    await expect(page).toHaveURL(/\/search\/\?q=/)
  })
}

test('an address without a trailing slash leads to the one with it', async ({ request }) => {
  const answer = await request.get('/blog?from=letter', { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers()['location']).toBe('/blog/?from=letter')
})
