import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const surname = 'Рождественско-Константинопольский'
const word = 'Достопримечательностеведенческий'
const title =
  `${word} список дел перед приездом: ${'ключи, счётчики, уборка, цветы и встреча, '.repeat(4)}`
    .slice(0, 199)
    .concat('.')

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a title of 200 letters and a surname of 31 fit every screen and the share image', async ({
  page,
  request,
  lake,
}) => {
  test.slow()
  const id = randomUUID().slice(0, 8)
  const [author, article, service] = [`author-d-${id}`, `article-d-${id}`, `service-d-${id}`]
  const slug = (name: string) => ({ _type: 'slug', current: `${name}-${id}` })
  await lake
    .transaction()
    .create({
      _id: author,
      _type: 'author',
      name: `Константин ${surname}`,
      role: `${word} батлер`,
      slug: slug('dlinnyy'),
    })
    .create({
      _id: article,
      _type: 'article',
      title,
      slug: slug('dlinnaya'),
      description: title,
      publishedAt: '2026-01-02T09:00:00Z',
      author: { _type: 'reference', _ref: author },
      body: [],
    })
    .create({
      _id: service,
      _type: 'service',
      title,
      slug: slug('dlinnaya'),
      description: title,
      price: { kind: 'from', amount: 123_456_789, unit: `за ${word.toLowerCase()}` },
    })
    .commit()
  const paths = [`/authors/dlinnyy-${id}/`, `/blog/dlinnaya-${id}/`, `/services/dlinnaya-${id}/`]
  for (const path of paths) {
    await expect.poll(async () => (await request.get(path)).status()).toBe(200)
    await page.goto(path)
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflow(page), `${path} at ${width}`).toBe(0)
    }
    expect((await request.get(`${path}cover.png`)).status()).toBe(200)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await overflow(page), `${path} with large text`).toBe(0)
  }
  for (const path of ['/blog/', '/services/']) {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    expect(await overflow(page), path).toBe(0)
  }
  await lake.transaction().delete(article).delete(service).delete(author).commit()
})
