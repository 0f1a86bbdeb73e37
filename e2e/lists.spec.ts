import { expect, test } from './fixtures.ts'

test('the first page of the blog has one address', async ({ request }) => {
  const answer = await request.get('/blog/page/1/', { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers()['location']).toBe('/blog/')
})

for (const path of ['/blog/page/999/', '/blog/page/0/', '/blog/page/02/', '/blog/page/x/']) {
  test(`${path} is no page of the blog`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404)
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('testimonials are grouped by service', async ({ page }) => {
    await page.goto('/testimonials/')
    await page.getByRole('link', { name: 'Контроль ремонта' }).first().click()
    const group = page.getByRole('region', { name: 'Контроль ремонта' })
    await expect(group).toBeInViewport()
    await expect(group.getByText('Май 2026')).toBeVisible()
    await group.getByRole('link', { name: 'Об услуге' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Контроль ремонта')
  })

  test('a service shows what is included, its price and its testimonials', async ({ page }) => {
    await page.goto('/services/')
    await page.getByRole('link', { name: 'Забота о пустой квартире' }).click()
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: 'Что входит' })).toBeVisible()
    await expect(main.getByRole('heading', { name: 'Что вы получаете' })).toBeVisible()
    await expect(main.getByText('от 18 000 ₽ в месяц').first()).toBeVisible()
    await expect(main.getByRole('figure').first()).toBeVisible()
    await main.getByRole('link', { name: 'Обсудить задачу' }).click()
    await expect(page).toHaveURL(/\/consultation\/\?context=\/services\/[a-z-]+\/$/)
  })
})
