import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { pagesOfSitemap } from './sitemap.ts'

const proofs = ['Образец отчёта', 'Образец сметы', 'Образец договора']

/** The proofs of the first screen, in its list. */
const proof = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Доказательства' }).getByRole('link', { name })

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test(`the three proofs are in the first screen of ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/')
    for (const name of proofs) await expect(proof(page, name)).toBeInViewport({ ratio: 1 })
  })
}

test('each proof is one press away', async ({ page, request }) => {
  await page.goto('/')
  await proof(page, 'Образец отчёта').click()
  await expect(page.getByRole('table', { name: 'Расходы за неделю' })).toBeVisible()
  await page.goto('/')
  await proof(page, 'Образец сметы').click()
  await expect(page.getByRole('table', { name: /^Подготовка к приезду/ })).toBeVisible()
  await page.goto('/')
  const contract = await proof(page, 'Образец договора').getAttribute('href')
  const answer = await request.get(contract ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  // Shown by the browser, not saved.
  expect(answer.headers()['content-disposition'] ?? 'inline').toMatch(/^inline/)
})

test('the home page is at most eight screens of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/', { waitUntil: 'networkidle' })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height / 844).toBeLessThanOrEqual(8)
})

test('the heading of the home page breaks at its comma', async ({ page }) => {
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Петербург остаётся вашим, даже когда вы далеко')
    const second = await heading.getByText('даже когда').boundingBox()
    const first = await heading.getByText('Петербург').boundingBox()
    expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0))
    expect(second?.x).toBe(first?.x)
  }
})

test('the home page shows one testimonial and one article, and links to the rest', async ({
  page,
}) => {
  await page.goto('/')
  const main = page.getByRole('main')
  await expect(main.getByRole('blockquote')).toHaveCount(1)
  await expect(main.getByRole('article')).toHaveCount(1)
  for (const name of ['Все отзывы', 'Все статьи', 'Как мы работаем']) {
    await expect(main.getByRole('link', { name })).toBeVisible()
  }
})

test('a price, a proof and a person are at most two presses from any page', async ({
  page,
  request,
}) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of await pagesOfSitemap(request)) {
    await page.goto(path)
    for (const href of ['/services/', '/weekly-report/', '/team/']) {
      await expect(page.getByRole('contentinfo').locator(`a[href="${href}"]`), path).toBeVisible()
    }
  }
  await page.goto('/services/')
  await expect(page.getByRole('main').getByText('от 18 000 ₽ в месяц')).toBeVisible()
  await page.goto('/team/')
  await expect(page.getByRole('main').getByRole('link', { name: 'Анна Левашова' })).toBeVisible()
})
