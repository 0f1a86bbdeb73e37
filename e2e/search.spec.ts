import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the search finds forms of words and marks them', async ({ page }) => {
    await page.goto('/search/')
    const field = page.getByRole('main').getByRole('searchbox')
    await field.fill('пустые квартиры')
    await field.press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=/)
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('пустые квартиры')
    const first = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.locator('h2') })
    await expect(first.first().getByRole('link')).toHaveText('Забота о пустой квартире')
    await expect(first.first().locator('mark').first()).toHaveText(/пуст/i)
  })

  test('a query with HTML is shown as text', async ({ page }) => {
    const query = '"><img src=x onerror=alert(1)>'
    await page.goto(`/search/?q=${encodeURIComponent(query)}`)
    await expect(page.getByText('По запросу «"><img src=x')).toBeVisible()
    await expect(page.locator('main img[src="x"]')).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  })
})

test('search results are neither cached nor indexed', async ({ request }) => {
  const answer = await request.get('/search/?q=%D1%80%D0%B5%D0%BC%D0%BE%D0%BD%D1%82')
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(await answer.text()).toContain('<meta name="robots" content="noindex')
  const many = await request.get(`/search/?q=a&q=${'x'.repeat(5000)}`)
  expect(many.status()).toBe(200)
})

test('pages of every length are answered', async ({ request }) => {
  // A page that is made for its request passes through streams in chunks of every size.
  const words = ['дом', 'ключи', 'батлер', 'ремонт', 'доверие', 'отчёт', 'цена', 'гость']
  const queries = words.flatMap((first) => words.map((second) => `${first} ${second}`))
  const statuses = new Set<number>()
  for (const query of queries) {
    const answer = await request.get(`/search/?q=${encodeURIComponent(query)}`)
    statuses.add(answer.status())
  }
  expect([...statuses]).toEqual([200])
})

for (const path of ['/search/', '/search/?q=%D1%80%D0%B5%D0%BC%D0%BE%D0%BD%D1%82']) {
  test(`${path} passes axe`, async ({ page }) => {
    await page.goto(path)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}
