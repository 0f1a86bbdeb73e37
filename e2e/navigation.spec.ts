import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('the menu marks the page and the section it belongs to', async ({ page }) => {
  const menu = page.getByRole('navigation', { name: 'Разделы' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/services/')
  await expect(menu.getByRole('link', { name: 'Услуги' })).toHaveAttribute('aria-current', 'page')
  await expect(menu.locator('[aria-current]')).toHaveCount(1)
  await page.goto('/blog/pyat-stolpov-doveriya/')
  await expect(menu.getByRole('link', { name: 'Блог' })).toHaveAttribute('aria-current', 'true')
  await page.goto('/privacy/')
  await expect(menu.locator('[aria-current]')).toHaveCount(0)
})

test('the search is one click away, on a desktop and on a phone', async ({ page }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/services/')
    await page.getByRole('banner').getByRole('link', { name: 'Поиск' }).click()
    await expect(page).toHaveURL(/\/search\/$/)
    await expect(page.getByRole('searchbox', { name: 'Поиск по сайту' })).toBeVisible()
  }
})

test('every page links to a messenger with a prefilled message', async ({ page }) => {
  for (const path of ['/', '/blog/pyat-stolpov-doveriya/', '/guarantees/']) {
    await page.goto(path)
    const link = page.getByRole('contentinfo').getByRole('link', { name: 'WhatsApp' })
    const href = (await link.getAttribute('href')) ?? ''
    expect(new URL(href).searchParams.get('text'), path).toContain('ButlerSPB')
  }
})

test('shows the client-area link and the verification code only if configured', async ({
  page,
  lake,
}) => {
  const clientArea = page.getByRole('contentinfo').getByRole('link', { name: 'Вход для клиентов' })
  const code = page.locator('meta[name="yandex-verification"]')
  await page.goto('/privacy/')
  await expect(clientArea).toHaveCount(0)
  await lake
    .patch('siteSettings')
    .set({ clientAreaUrl: 'https://clients.example/', 'verification.yandex': 'a1b2c3d4e5f6' })
    .commit()
  await expect(async () => {
    await page.goto('/privacy/')
    await expect(clientArea).toHaveAttribute('href', 'https://clients.example/', { timeout: 500 })
    await expect(code).toHaveAttribute('content', 'a1b2c3d4e5f6', { timeout: 500 })
  }).toPass()
  await lake.patch('siteSettings').unset(['clientAreaUrl', 'verification']).commit()
})
