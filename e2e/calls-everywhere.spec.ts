import { expect, test } from './fixtures.ts'
import { pagesOfSitemap } from './sitemap.ts'

test('a phone has a person at hand on every page but those of the form', async ({
  page,
  request,
}) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  const bar = page.getByRole('navigation', { name: 'Связаться' })
  for (const path of [...(await pagesOfSitemap(request)), '/search/', '/letters/']) {
    await page.goto(path)
    if (path === '/consultation/') {
      await expect(bar).toHaveCount(0)
      continue
    }
    for (const name of ['WhatsApp', 'Telegram', 'Консультация']) {
      await expect(bar.getByRole('link', { name }), path).toBeInViewport({ ratio: 1 })
    }
  }
  for (const path of ['/consultation/retry/', '/consultation/thanks/?number=1', '/desk/sign-in/']) {
    await page.goto(path)
    await expect(bar, path).toHaveCount(0)
  }
})
