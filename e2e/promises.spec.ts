import { expect, test } from './fixtures.ts'
import { pagesOfSitemap } from './sitemap.ts'

test('no page shows the name of a promise in braces', async ({ request }) => {
  for (const path of await pagesOfSitemap(request)) {
    const html = await (await request.get(path)).text()
    expect(html.match(/\{\s*[А-Яа-яЁё][^{}]*\}?/g) ?? [], path).toEqual([])
  }
})

test('a figure that the settings change is new on every page that promises it', async ({
  lake,
  page,
}) => {
  const set = (minutes: number) =>
    lake.patch('siteSettings').set({ 'promises.urgentMinutes': minutes }).commit()
  const pages = ['/guarantees/', '/authors/vera-somova/', '/blog/pyat-stolpov-doveriya/']
  try {
    await set(21)
    for (const path of pages) {
      await expect(async () => {
        await page.goto(path)
        await expect(page.getByRole('main')).toContainText('за 21 минуту', { timeout: 100 })
      }).toPass()
    }
  } finally {
    await set(15)
  }
  for (const path of pages) {
    await expect(async () => {
      await page.goto(path)
      await expect(page.getByRole('main')).toContainText('за 15 минут', { timeout: 100 })
    }).toPass()
  }
})
